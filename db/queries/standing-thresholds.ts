import type { StoredThreshold } from "@/lib/domain/threshold-record";
import { keptQuery } from "../kept-query";
import type { Reading } from "../query";
import { findAssessment } from "../records/assessment";
import { allThresholds } from "../records/threshold";
import type { Steps } from "../store";

/** The thresholds that are watched, without their state and without who is told: for the lines of the chart. */
export const standingThresholds = keptQuery(
  "standingThresholds",
  { slugOf: (slug: string) => slug, keyOf: () => "", most: 50 },
  function* (reading: Reading, slug: string): Steps<Omit<StoredThreshold, "deliver">[]> {
    const { id } = yield* findAssessment(reading, slug);
    const thresholds = yield* allThresholds(reading, id);
    return thresholds.filter(({ status }) => status === "active").map(({ deliver: _, ...line }) => line);
  },
);
