import type { Model, RateModel } from "../model/model";

/** The watch over a stretch of time: which rate indicators are open, and what their silence says. */
export interface SilenceRegime {
  readonly open: readonly RateModel[];
  /** Lambda, K rates per day: sum of c lambda over the open indicators. */
  readonly rates: Float64Array;
}

/** Regime i holds between cuts[i - 1] and cuts[i]; the first and the last are without end. */
export interface SilenceTimeline {
  readonly cuts: Float64Array;
  readonly regimes: readonly SilenceRegime[];
  /** Nothing is watched: what holds after asOf. */
  readonly quiet: SilenceRegime;
}

/**
 * Cuts time at the edges of the windows of the rate indicators.
 *
 * Formula: Lambda(t) = sum of c_k lambda_k over the rate indicators whose window contains t; indicators of weight 0 are left out.
 * @param model a validated model
 * @returns cuts in days, rising, and one regime more than cuts; equal sets of open windows share one regime object
 * Source: method 1, silence.
 * @example silenceTimeline(model).regimes.length // cuts.length + 1
 */
export function silenceTimeline(model: Model): SilenceTimeline {
  const watched: RateModel[] = [];
  for (const indicator of model.indicators.values()) {
    if (indicator.kind === "rate" && indicator.weight > 0 && indicator.to > indicator.from) watched.push(indicator);
  }
  const edges = new Set(watched.flatMap(({ from, to }) => [from, to]).filter((edge) => edge > 0 && edge < Infinity));
  const cuts = Float64Array.from(edges).sort();
  const known = new Map<string, SilenceRegime>();
  const regimes = Array.from({ length: cuts.length + 1 }, (_, i) => {
    const start = i === 0 ? 0 : (cuts[i - 1] ?? 0);
    return regime(model.size, watched, known, ({ from, to }) => from <= start && start < to);
  });
  return { cuts, regimes, quiet: regime(model.size, watched, known, () => false) };
}

function regime(
  size: number,
  watched: readonly RateModel[],
  known: Map<string, SilenceRegime>,
  isOpen: (indicator: RateModel) => boolean,
): SilenceRegime {
  const key = watched.map((indicator) => (isOpen(indicator) ? "1" : "0")).join("");
  const same = known.get(key);
  if (same !== undefined) return same;
  const open = watched.filter(isOpen);
  const rates = new Float64Array(size);
  for (const { ratePerDay, weight } of open) {
    for (let s = 0; s < size; s++) rates[s] = rates[s]! + weight * ratePerDay[s]!;
  }
  const made = { open, rates };
  known.set(key, made);
  return made;
}
