import { z } from "zod";
import { draftOfScenario, ScenarioDraft, scenariosOf } from "@/app/assessments/_parts/scenario-draft";
import { DEFAULT_KAPPA } from "@/lib/domain/kappa";
import { Model } from "@/lib/domain/model";
import { credibilities, reliabilities } from "@/lib/domain/standards/admiralty";
import type { Language } from "@/lib/messages/say";
import { decimalText, parseDecimal } from "@/lib/view/decimal-entry";

/** The parts of a model that are edited beside its indicators; numbers are what was typed. */
export const ModelDraft = z.object({
  scenarios: z.array(ScenarioDraft).readonly(),
  /** null: the pathways of a general generator, which are not edited here. */
  halfLife: z.string().nullable(),
  reliability: z.record(z.enum(reliabilities), z.string()),
  credibility: z.record(z.enum(credibilities), z.string()),
  /** A draft that was kept before the field existed has none. */
  kappa: z.string().default(String(DEFAULT_KAPPA)),
});
export type ModelDraft = z.infer<typeof ModelDraft>;

export function draftOfModel(model: Model, language: Language): ModelDraft {
  const { reliability, credibility } = model.gradeWeights;
  const texts = <K extends string>(keys: readonly K[], weights: Readonly<Record<K, number>>) =>
    Object.fromEntries(keys.map((key) => [key, decimalText(weights[key], language)]));
  return ModelDraft.parse({
    scenarios: model.scenarios.map((scenario) => draftOfScenario(scenario, language)),
    halfLife: model.dynamics.kind === "half-life" ? decimalText(model.dynamics.halfLifeDays, language) : null,
    reliability: texts(reliabilities, reliability),
    credibility: texts(credibilities, credibility),
    kappa: decimalText(model.kappa, language),
  });
}

/** A stored model with the edited parts put in, as the schema judges it; its indicators stay as they are stored. */
export function modelFrom(draft: ModelDraft, stored: Model) {
  const number = (text: string) => parseDecimal(text) ?? Number.NaN;
  const numbers = (texts: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, number(text)]));
  return Model.safeParse({
    start: stored.start,
    dynamics: draft.halfLife === null ? stored.dynamics : { kind: "half-life", halfLifeDays: number(draft.halfLife) },
    scenarios: scenariosOf(draft.scenarios),
    indicators: stored.indicators,
    gradeWeights: { reliability: numbers(draft.reliability), credibility: numbers(draft.credibility) },
    kappa: number(draft.kappa),
  });
}
