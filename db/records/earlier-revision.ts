import { and, eq } from "drizzle-orm";
import type { Finding, FindingStatus } from "@/lib/domain/finding";
import type { Incident } from "@/lib/domain/incident";
import type { Report } from "@/lib/domain/report";
import { refuseMissing } from "../checks/refuse";
import { rows, type Steps } from "../store";
import type { Work } from "../work";
import { findingContent, reportContent } from "./content";
import type { ReportStand } from "./report";

/** What a record said at one of its versions, and whether it stood. */
export interface Earlier<Content, Status> {
  readonly content: Content;
  readonly status: Status;
}

export function* earlierIncident(
  { tx, t }: Work,
  id: string,
  version: number,
): Steps<Earlier<Incident, "active" | "withdrawn">> {
  const r = t.incidentRevision;
  const [row] = yield* rows(
    tx
      .select()
      .from(r)
      .where(and(eq(r.id, id), eq(r.version, version))),
  );
  if (row === undefined) return refuseMissing("incident", id);
  const { title, occurredOn, place, status } = row;
  return { content: { title, occurredOn, place }, status };
}

export function* earlierFinding({ tx, t }: Work, id: string, version: number): Steps<Earlier<Finding, FindingStatus>> {
  const r = t.findingRevision;
  const [row] = yield* rows(
    tx
      .select()
      .from(r)
      .where(and(eq(r.id, id), eq(r.version, version))),
  );
  if (row === undefined) return refuseMissing("finding", id);
  return { content: findingContent(row), status: row.status };
}

export function* earlierReport(
  { tx, t }: Work,
  id: string,
  version: number,
): Steps<Earlier<Report, Pick<ReportStand, "status" | "review">>> {
  const r = t.reportRevision;
  const [row] = yield* rows(
    tx
      .select()
      .from(r)
      .where(and(eq(r.id, id), eq(r.version, version))),
  );
  if (row === undefined) return refuseMissing("report", id);
  return { content: reportContent(row), status: { status: row.status, review: row.review } };
}
