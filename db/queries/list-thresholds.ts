import { eq } from "drizzle-orm";
import type { ThresholdReading, WatchedThreshold } from "@/lib/domain/threshold-record";
import { query, type Reading } from "../query";
import { findAssessment } from "../records/assessment";
import { raisedMarks, underMarksOfToday } from "../records/raised-marks";
import { seesAddresses } from "../records/sees-addresses";
import { allThresholds } from "../records/threshold";
import { lastEvents, stateOf } from "../records/threshold-event";
import { rows, type Steps } from "../store";

/**
 * The thresholds of an assessment, oldest first, withdrawn ones too, each with its state, its value and its last event; addresses of
 * mail only for those who may see them.
 */
export const listThresholds = query("listThresholds", function* (reading: Reading, slug: string): Steps<
  WatchedThreshold[]
> {
  const { tx, t } = reading;
  const { id } = yield* findAssessment(reading, slug);
  const thresholds = yield* allThresholds(reading, id);
  const events = yield* lastEvents(reading, id);
  const kept = yield* rows(
    tx
      .select({ reading: t.thresholdReading })
      .from(t.thresholdReading)
      .innerJoin(t.threshold, eq(t.threshold.id, t.thresholdReading.thresholdId))
      .where(eq(t.threshold.assessmentId, id)),
  );
  const readings = new Map(kept.map((row) => [row.reading.thresholdId, row.reading]));
  const marks = events.size === 0 ? [] : yield* raisedMarks(reading, id);
  const hidden = !seesAddresses(reading.actor);
  return thresholds.map((threshold) => {
    const last = events.get(threshold.id) ?? null;
    const seen = readings.get(threshold.id);
    return {
      ...threshold,
      deliver: hidden ? { ...threshold.deliver, emails: [] } : threshold.deliver,
      state: stateOf(threshold, last),
      reading: seen === undefined || seen.version !== threshold.version ? null : readingOf(seen),
      lastEvent: last === null ? null : underMarksOfToday(last.event, marks),
    };
  });
});

function readingOf(row: Omit<ThresholdReading, "at"> & { readonly at: Date }): ThresholdReading {
  const { at, asOf, value, modelVersion } = row;
  return { at: at.toISOString(), asOf, value, modelVersion };
}
