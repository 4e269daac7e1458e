import type { ChartState } from "./chart-state";
import { timeOf, type ViewCase } from "./view-case";

const COMPARED_DAYS = 30;

/** The day kept for comparison, in days since the start; null when none is. */
export function pinnedTime(
  view: Pick<ViewCase, "file" | "assessment">,
  pin: ChartState["pin"] | undefined,
): number | null {
  return pin === null || pin === undefined ? null : timeOf(view, pin);
}

/** The day that the scores of the as-of day are compared with, in days since the start. */
export function comparedTime(view: Pick<ViewCase, "file" | "assessment">, since: ChartState["since"]): number {
  return since === null ? Math.max(view.assessment.asOf - COMPARED_DAYS, 0) : timeOf(view, since);
}
