import type { Assessment } from "../assessment";
import { requireDays } from "../model/require-days";
import { requireShare } from "../model/require-share";
import { informationGain } from "./information-gain";
import { longestWatch, watchGain } from "./watch-gain";

export interface WatchItem {
  readonly indicator: string;
  /** One more report, or a watch of some days. */
  readonly ask: { readonly kind: "report" } | { readonly kind: "watch"; readonly days: number };
  readonly bits: number;
}

/**
 * What to watch: every indicator with the information that asking it now would bring, the most telling first.
 *
 * Formula: informationGain of one report for an indicator with levels, watchGain of `days` days for one that counts events (less
 * when more than 1,000 events would be expected). Indicators of weight 0 are left out: nothing they say moves a credence.
 * @param assessment from assess
 * @param options reliability w in [0, 1] of what would be reported; days h >= 0 of a watch
 * @returns one item an indicator, bits falling, equal ones in the order of the model
 * @throws DomainError `invalid-input` for a reliability outside [0, 1] or a negative or infinite h
 * Source: Lindley, Ann. Math. Statist. 27 (1956) 986-1005.
 * @example watchList(assessment, { reliability: 0.8, days: 30 })[0]?.indicator
 */
export function watchList(
  assessment: Assessment,
  { reliability, days }: { readonly reliability: number; readonly days: number },
): WatchItem[] {
  requireDays("days", days, 0, Number.POSITIVE_INFINITY);
  requireShare("invalid-input", "reliability", reliability);
  const items: WatchItem[] = [];
  for (const indicator of assessment.model.indicators.values()) {
    const { id } = indicator;
    if (indicator.weight === 0) continue;
    if (indicator.kind === "categorical") {
      items.push({ indicator: id, ask: { kind: "report" }, bits: informationGain(assessment, id, reliability) });
      continue;
    }
    const watched = Math.min(days, longestWatch(indicator));
    const bits = watchGain(assessment, id, watched, reliability);
    items.push({ indicator: id, ask: { kind: "watch", days: watched }, bits });
  }
  return items.toSorted((a, b) => b.bits - a.bits);
}
