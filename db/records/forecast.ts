import { randomUUID } from "node:crypto";
import { asc, eq, max } from "drizzle-orm";
import type { Forecast, StoredForecast } from "@/lib/domain/forecast";
import { exec, rows, type Steps } from "../store";
import type { Work } from "../work";
import { revisionColumns } from "./revision-columns";
import { recordOf } from "./stamp";

/** Of all questions of an assessment, each question's in the order they came in. */
export function* allForecasts({ tx, t }: Work, assessmentId: string): Steps<StoredForecast[]> {
  const { position, ...columns } = revisionColumns(t.forecast);
  return yield* rows(
    tx
      .select(columns)
      .from(t.forecast)
      .innerJoin(t.question, eq(t.question.id, t.forecast.questionId))
      .where(eq(t.question.assessmentId, assessmentId))
      .orderBy(asc(t.forecast.questionId), asc(position)),
  );
}

export function* insertForecast(
  { tx, t, actor, now }: Work,
  questionId: string,
  { probability, reason }: Forecast,
): Steps<StoredForecast> {
  const [last] = yield* rows(
    tx
      .select({ position: max(t.forecast.position) })
      .from(t.forecast)
      .where(eq(t.forecast.questionId, questionId)),
  );
  const row = { id: randomUUID(), questionId, probability, reason, recordedAt: now, recordedBy: actor.id };
  yield* exec(tx.insert(t.forecast).values({ ...row, position: (last?.position ?? 0) + 1 }));
  return recordOf(row);
}
