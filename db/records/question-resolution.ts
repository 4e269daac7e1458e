import { desc, eq, sql } from "drizzle-orm";
import type { Instant } from "@/lib/domain/instant";
import type { Resolution, StoredResolution } from "@/lib/domain/resolution";
import { exec, rows, type Steps } from "../store";
import type { Work } from "../work";
import { revisionColumns } from "./revision-columns";

interface Row {
  readonly questionId: string;
  readonly version: number;
  readonly outcome: "yes" | "no" | "void" | "reopened";
  readonly resolvedOn: string | null;
  readonly source: string;
  readonly note: string;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
}

/** How the questions of an assessment ended, by question, as it was recorded by a cut; those that are open are left out. */
export function* allResolutions(
  { tx, t }: Work,
  assessmentId: string,
  cut: Date | null = null,
): Steps<ReadonlyMap<string, StoredResolution>> {
  const { questionResolution: r, question } = t;
  const inTime = cut === null ? sql`` : sql` and v.recorded_at <= ${sql.param(cut, r.recordedAt)}`;
  const found = yield* rows(
    tx
      .select(revisionColumns(r))
      .from(r)
      .innerJoin(question, eq(question.id, r.questionId))
      .where(
        sql`${eq(question.assessmentId, assessmentId)} and ${r.version} = (select max(v.version) from ${r} v where v.question_id = ${question.id}${inTime})`,
      ),
  );
  const standing = new Map<string, StoredResolution>();
  for (const row of found) {
    const resolution = resolutionOf(row);
    if (resolution !== null) standing.set(row.questionId, resolution);
  }
  return standing;
}

/** How a question ended; null while it is open, and after it was opened again. */
export function* questionResolution(work: Work, questionId: string): Steps<StoredResolution | null> {
  const last = yield* lastRow(work, questionId);
  return last === undefined ? null : resolutionOf(last);
}

/** One more row of the question's resolving: how it ended, or with null that it is open again. Gives its version. */
export function* appendResolution(
  work: Work,
  questionId: string,
  resolution: Resolution | null,
  reason: string,
): Steps<number> {
  const last = yield* lastRow(work, questionId);
  const { tx, t, actor, now } = work;
  const version = (last?.version ?? 0) + 1;
  const content = resolution ?? { outcome: "reopened" as const, resolvedOn: null, source: "", note: "" };
  const stamp = { questionId, version, reason, recordedAt: now, recordedBy: actor.id };
  yield* exec(tx.insert(t.questionResolution).values({ ...content, ...stamp }));
  return version;
}

function* lastRow({ tx, t }: Work, questionId: string): Steps<Row | undefined> {
  const { questionResolution: r } = t;
  const [last] = yield* rows(
    tx.select(revisionColumns(r)).from(r).where(eq(r.questionId, questionId)).orderBy(desc(r.version)).limit(1),
  );
  return last;
}

function resolutionOf({
  outcome,
  resolvedOn,
  source,
  note,
  version,
  recordedAt,
  recordedBy,
}: Row): StoredResolution | null {
  if (outcome === "reopened" || resolvedOn === null) return null;
  return { outcome, resolvedOn, source, note, version, recordedAt, recordedBy };
}
