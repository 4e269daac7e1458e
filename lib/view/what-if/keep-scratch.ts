import type { Scratch } from "./scratch";

/** The parts of a model that a scratch can change. */
export interface KeepableModel {
  readonly scenarios: readonly { readonly id: string; readonly prior: number }[];
  readonly dynamics: { readonly kind: string; readonly halfLifeDays?: number | undefined };
  readonly indicators: readonly { readonly id: string; readonly weight: number }[];
}

/** One place in the model that a new version would change. */
export type KeptChange =
  | { readonly what: "prior"; readonly id: string; readonly from: number; readonly to: number }
  | { readonly what: "half-life"; readonly from: number; readonly to: number }
  | { readonly what: "weight"; readonly id: string; readonly from: number; readonly to: number };

/** What keeping the scratch would change in a model; priors as probabilities. Places that this model does not have are left alone. */
export function keptChanges(model: KeepableModel, scratch: Scratch): KeptChange[] {
  const { priors, halfLifeDays } = scratch;
  const weights = new Map(Object.entries(scratch.weights));
  const changes: KeptChange[] = [];
  if (priors !== null && isWhole(model, priors))
    for (const { id, prior } of model.scenarios)
      changes.push({ what: "prior", id, from: prior, to: (priors[id] ?? 0) / 1000 });
  const memory = model.dynamics.halfLifeDays;
  if (halfLifeDays !== null && memory !== undefined)
    changes.push({ what: "half-life", from: memory, to: halfLifeDays });
  for (const { id, weight } of model.indicators)
    changes.push({ what: "weight", id, from: weight, to: weights.get(id) ?? weight });
  return changes.filter(({ from, to }) => from !== to);
}

/** The model with the scratch's priors, half-life and weights; everything else in it stays as it is. */
export function keptModel<M extends KeepableModel>(model: M, scratch: Scratch): M {
  const changes = keptChanges(model, scratch);
  const to = (what: "prior" | "weight", id: string) =>
    changes.find((change) => change.what === what && change.id === id)?.to;
  const halfLife = changes.find((change) => change.what === "half-life")?.to;
  return {
    ...model,
    scenarios: model.scenarios.map((scenario) => ({ ...scenario, prior: to("prior", scenario.id) ?? scenario.prior })),
    dynamics: halfLife === undefined ? model.dynamics : { ...model.dynamics, halfLifeDays: halfLife },
    indicators: model.indicators.map((one) => ({ ...one, weight: to("weight", one.id) ?? one.weight })),
  };
}

/** What is left of a scratch once its model is kept. */
export function withoutModel(scratch: Scratch): Scratch {
  return { ...scratch, priors: null, halfLifeDays: null, weights: {} };
}

function isWhole({ scenarios }: KeepableModel, priors: Readonly<Record<string, number>>): boolean {
  const isKnown = scenarios.every(({ id }) => Object.hasOwn(priors, id));
  return isKnown && Object.keys(priors).length === scenarios.length;
}
