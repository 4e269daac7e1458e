import { randomUUID } from "node:crypto";
import type { StoredFinding, StoredIncident } from "@/lib/domain/case-file";
import type { Outcome } from "../command";
import type { AuditDetail } from "../schema/audit";
import type { TouchedRecords } from "./touched-records";

/** The audit's names of changes that write to several records at once; each can be taken back as a whole. */
export const incidentChanges = ["incident-report", "incident-merge", "incident-split", "incident-take-back"] as const;
export type IncidentChangeKind = (typeof incidentChanges)[number];

/** What became of an incident and its findings. */
export interface IncidentChange {
  /** Id of the change: what it takes to take it back. */
  readonly change: string;
  readonly incident: StoredIncident;
  /** The one that was merged in or split off; null for a report. */
  readonly other: StoredIncident | null;
  /** The findings that were written to, as they stand. */
  readonly findings: readonly StoredFinding[];
}

/** The answer and its one entry in the audit, which names every record and its versions. */
export function incidentOutcome(
  kind: IncidentChangeKind,
  assessmentId: string,
  result: Omit<IncidentChange, "change">,
  touched: TouchedRecords,
  detail: AuditDetail = {},
): Outcome<IncidentChange> {
  return turnOutcome({ kind, change: randomUUID(), turn: 1 }, assessmentId, result, touched, detail);
}

/**
 * The same for a turn of a change: it is made (1), taken back (2), made again (3) and so on. All turns carry the id of the change.
 */
export function turnOutcome(
  { kind, change, turn }: { readonly kind: IncidentChangeKind; readonly change: string; readonly turn: number },
  assessmentId: string,
  result: Omit<IncidentChange, "change">,
  touched: TouchedRecords,
  detail: AuditDetail,
): Outcome<IncidentChange> {
  const { incident, other } = result;
  return {
    result: { ...result, change },
    audit: {
      assessmentId,
      entity: kind,
      entityId: change,
      version: turn,
      detail: { incident: incident.id, other: other?.id ?? null, ...detail, touched: touched.lines() },
    },
  };
}
