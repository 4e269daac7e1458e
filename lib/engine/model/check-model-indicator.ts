import type { CategoricalIndicator, RateIndicator, ScoringIndicator } from "@/lib/domain/scoring-input";
import { simplexError } from "../math/simplex-error";
import { type ModelRemark, remark } from "./check-model-remark";
import { MOST_DAYS, MOST_PER_DAY } from "./limits";
import { SUM_TOLERANCE } from "./sum-tolerance";

/**
 * What there is to say about an indicator.
 *
 * Formula: with u = pi theta: theta[s][l] = 0 excludes s; u_l = 0 with theta[s][l] > 0 proves; theta[.][l] = 0 is impossible; equal
 * rows move nothing. The same for rates with noise = pi . lambda. An indicator of weight 0 gets no remark but that it is off.
 * @param indicator as given
 * @param ids of the K scenarios
 * @param priors pi, K
 * @returns remarks, level by level, in each the scenarios in order; nothing about single entries when a row is invalid
 * Source: method 1.
 * @example checkIndicator(alerts, ["a", "b"], [0.5, 0.5]).map(({ code }) => code)
 */
export function checkIndicator(
  indicator: ScoringIndicator,
  ids: readonly string[],
  priors: readonly number[],
): ModelRemark[] {
  const where = { indicator: indicator.id };
  const remarks = indicator.weight >= 0 && indicator.weight <= 1 ? [] : [remark("weight-invalid", where)];
  const faults = indicator.kind === "categorical" ? tableFaults(indicator, ids) : rateFaults(indicator, ids);
  if (faults.length > 0) return [...remarks, ...faults];
  if (indicator.weight === 0) return [remark("indicator-off", where)];
  const rows = indicator.kind === "categorical" ? indicator.likelihood : indicator.ratePerDay.map((rate) => [rate]);
  const codes = indicator.kind === "categorical" ? LEVEL_CODES : EVENT_CODES;
  const levels = indicator.kind === "categorical" ? indicator.levels.map((level) => ({ level })) : [{}];
  levels.forEach((level, l) => {
    remarks.push(
      ...entryRemarks(
        rows.map((row) => row[l]!),
        ids,
        priors,
        { ...where, ...level },
        codes,
      ),
    );
  });
  const same = rows.every((row) => row.every((entry, l) => entry === rows[0]![l]));
  if (same && ids.length > 1) remarks.push(remark("indicator-moves-nothing", where));
  return remarks;
}

const LEVEL_CODES = { excludes: "level-excludes", proves: "level-proves", unpredicted: "level-unpredicted" } as const;
const EVENT_CODES = { excludes: "event-excludes", proves: "event-proves", unpredicted: "event-unpredicted" } as const;

/** What the zeros of one level, or of the rates, mean. */
function entryRemarks(
  entries: readonly number[],
  ids: readonly string[],
  priors: readonly number[],
  where: { readonly indicator: string; readonly level?: string },
  codes: typeof LEVEL_CODES | typeof EVENT_CODES,
): ModelRemark[] {
  if (entries.every((entry) => entry === 0)) return [remark(codes.unpredicted, where)];
  const shown = entries.some((entry, s) => entry > 0 && priors[s]! > 0);
  if (!shown) {
    return ids.filter((_, s) => entries[s]! > 0).map((scenario) => remark(codes.proves, { ...where, scenario }));
  }
  return ids.filter((_, s) => entries[s] === 0).map((scenario) => remark(codes.excludes, { ...where, scenario }));
}

function tableFaults({ id, levels, likelihood }: CategoricalIndicator, ids: readonly string[]): ModelRemark[] {
  const faults: ModelRemark[] = [];
  if (levels.length === 0 || new Set(levels).size !== levels.length)
    faults.push(remark("levels-invalid", { indicator: id }));
  ids.forEach((scenario, s) => {
    const row = likelihood[s] ?? [];
    if (row.length !== levels.length || !(simplexError(row) <= SUM_TOLERANCE))
      faults.push(remark("row-invalid", { indicator: id, scenario }));
  });
  if (likelihood.length > ids.length) faults.push(remark("row-invalid", { indicator: id }));
  return faults;
}

function rateFaults({ id, ratePerDay, monitored }: RateIndicator, ids: readonly string[]): ModelRemark[] {
  const faults: ModelRemark[] = [];
  ids.forEach((scenario, s) => {
    const rate = ratePerDay[s] ?? Number.NaN;
    if (!(rate >= 0 && rate <= MOST_PER_DAY)) faults.push(remark("rate-invalid", { indicator: id, scenario }));
  });
  if (ratePerDay.length > ids.length) faults.push(remark("rate-invalid", { indicator: id }));
  if (!(Math.abs(monitored.from) <= MOST_DAYS && monitored.to >= monitored.from))
    faults.push(remark("window-invalid", { indicator: id }));
  return faults;
}
