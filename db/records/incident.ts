import { and, eq } from "drizzle-orm";
import type { StoredIncident } from "@/lib/domain/case-file";
import type { Incident } from "@/lib/domain/incident";
import { refuseMissing } from "../checks/refuse";
import { exec, rows, type Steps } from "../store";
import type { Work } from "../work";
import { byDayThenId } from "./by-day-then-id";
import { revisionColumns } from "./revision-columns";
import { newStamp, recordOf } from "./stamp";
import { standing } from "./standing";

export function* allIncidents({ tx, t }: Work, assessmentId: string, cut: Date | null): Steps<StoredIncident[]> {
  const found = yield* rows(
    tx
      .select(revisionColumns(t.incidentRevision))
      .from(t.incident)
      .innerJoin(t.incidentRevision, standing(t.incident, t.incidentRevision, cut))
      .where(eq(t.incident.assessmentId, assessmentId)),
  );
  return found.sort(byDayThenId);
}

/** @throws DomainError "not-found" */
export function* findIncident({ tx, t }: Work, assessmentId: string, id: string): Steps<StoredIncident> {
  const [found] = yield* rows(
    tx
      .select(revisionColumns(t.incidentRevision))
      .from(t.incident)
      .innerJoin(t.incidentRevision, standing(t.incident, t.incidentRevision, null))
      .where(and(eq(t.incident.assessmentId, assessmentId), eq(t.incident.id, id))),
  );
  return found === undefined ? refuseMissing("incident", id) : found;
}

export function* insertIncident(
  work: Work,
  assessmentId: string,
  id: string,
  incident: Incident,
): Steps<StoredIncident> {
  const { tx, t } = work;
  yield* exec(tx.insert(t.incident).values({ id, assessmentId, version: 1 }));
  const row = { ...incident, ...newStamp(work, id, 1, ""), status: "active" as const };
  yield* exec(tx.insert(t.incidentRevision).values(row));
  return recordOf(row);
}

export function* appendIncident(
  work: Work,
  current: StoredIncident,
  incident: Incident,
  reason: string,
  status: StoredIncident["status"] = current.status,
): Steps<StoredIncident> {
  const { tx, t } = work;
  const row = { ...incident, ...newStamp(work, current.id, current.version + 1, reason), status };
  yield* exec(tx.update(t.incident).set({ version: row.version }).where(eq(t.incident.id, row.id)));
  yield* exec(tx.insert(t.incidentRevision).values(row));
  return recordOf(row);
}

/** What somebody wrote, without the stamp of its revision. */
export function incidentContent({ title, occurredOn, place }: Readonly<Incident>): Incident {
  return { title, occurredOn, place };
}
