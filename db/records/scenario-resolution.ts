import { desc, eq } from "drizzle-orm";
import type { Instant } from "@/lib/domain/instant";
import type { ScenarioResolution, StoredScenarioResolution } from "@/lib/domain/resolution";
import { exec, rows, type Steps } from "../store";
import type { Work } from "../work";
import { revisionColumns } from "./revision-columns";

interface Row {
  readonly version: number;
  readonly scenario: string | null;
  readonly resolvedOn: string | null;
  readonly source: string;
  readonly note: string;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
}

/** Which scenario came true; null while that is open, and after it was opened again. */
export function* scenarioResolution(work: Work, assessmentId: string): Steps<StoredScenarioResolution | null> {
  const last = yield* lastRow(work, assessmentId);
  if (last === undefined || last.scenario === null || last.resolvedOn === null) return null;
  const { scenario, resolvedOn, source, note, version, recordedAt, recordedBy } = last;
  return { scenario, resolvedOn, source, note, version, recordedAt, recordedBy };
}

/** One more row: which scenario came true, or with null that it is open again. Gives its version. */
export function* appendScenarioResolution(
  work: Work,
  assessmentId: string,
  resolution: ScenarioResolution | null,
  reason: string,
): Steps<number> {
  const last = yield* lastRow(work, assessmentId);
  const { tx, t, actor, now } = work;
  const version = (last?.version ?? 0) + 1;
  const content = resolution ?? { scenario: null, resolvedOn: null, source: "", note: "" };
  const stamp = { assessmentId, version, reason, recordedAt: now, recordedBy: actor.id };
  yield* exec(tx.insert(t.scenarioResolution).values({ ...content, ...stamp }));
  return version;
}

function* lastRow({ tx, t }: Work, assessmentId: string): Steps<Row | undefined> {
  const { scenarioResolution: r } = t;
  const [last] = yield* rows(
    tx.select(revisionColumns(r)).from(r).where(eq(r.assessmentId, assessmentId)).orderBy(desc(r.version)).limit(1),
  );
  return last;
}
