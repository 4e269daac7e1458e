import type { Day } from "@/lib/domain/instant";
import type { Assessment } from "@/lib/engine/assessment";
import { filteredAt } from "@/lib/engine/filter/filtered-at";
import { filteredBefore } from "@/lib/engine/filter/filtered-before";
import type { ChartPoint } from "./chart-data";
import { momentsToDraw } from "./trajectory-points";

/**
 * The lines of a replay from one day of the model to the day read, with at most about `most` points; steps are always kept.
 * @param dayOf the calendar day of a day of the model
 */
export function replayPoints(
  assessment: Assessment,
  window: { readonly from: number; readonly to: number },
  most: number,
  dayOf: (t: number) => Day,
): ChartPoint[] {
  const { times } = assessment.evidence;
  const within = times.subarray(
    assessment.evidence.instantsUpTo(window.from - 1),
    assessment.evidence.instantsUpTo(window.to),
  );
  return momentsToDraw(window, Array.from(within), most).map(({ t, phase }) => ({
    x: t,
    day: dayOf(t),
    phase,
    p: (phase === "before" ? filteredBefore(assessment, t) : filteredAt(assessment, t)).p,
  }));
}
