import { inArray } from "drizzle-orm";
import { command, type Outcome } from "../command";
import { findAssessment } from "../records/assessment";
import { exec, rows, type Steps } from "../store";

interface Reading {
  readonly thresholdId: string;
  readonly version: number;
  readonly asOf: string;
  readonly value: number;
  readonly modelVersion: number;
}

interface Args {
  readonly slug: string;
  readonly readings: readonly Reading[];
}

/** The values as last looked at, for the page; a value that is as it was is not written again. It can be computed anew, so the audit does not tell of it. */
export const keepThresholdReadings = command(
  "keepThresholdReadings",
  function* ({ tx, t, actor, now }, { slug, readings }: Args): Steps<Outcome<null>> {
    yield* findAssessment({ tx, t, actor, now }, slug);
    const ids = readings.map(({ thresholdId }) => thresholdId);
    const kept = yield* rows(tx.select().from(t.thresholdReading).where(inArray(t.thresholdReading.thresholdId, ids)));
    const known = new Map(kept.map((row) => [row.thresholdId, row]));
    for (const reading of readings) {
      const old = known.get(reading.thresholdId);
      const same = old !== undefined && Object.entries(reading).every(([name, value]) => isIn(old, name, value));
      if (same) continue;
      const { thresholdId: _, ...values } = { ...reading, at: now };
      yield* exec(
        tx
          .insert(t.thresholdReading)
          .values({ ...reading, at: now })
          .onConflictDoUpdate({ target: t.thresholdReading.thresholdId, set: values }),
      );
    }
    return { result: null, audit: null };
  },
);

function isIn(row: object, name: string, value: unknown): boolean {
  return new Map(Object.entries(row)).get(name) === value;
}
