import { z } from "zod";
import { DayChoice, IncidentReport, IncidentSplit } from "@/lib/domain/incident-change";
import { Id } from "./paths";
import { StoredFinding, StoredIncident } from "./stored";

const expectedVersion = z.int().min(1);
const reason = z.string().trim().max(1000).default("");

export const RecordIncident = IncidentReport;
export const MergeIncidents = z.strictObject({
  expectedVersion,
  reason,
  /** The incident that is the same; it is withdrawn. */
  other: Id,
  otherVersion: z.int().min(1),
  days: z.array(DayChoice).max(500).default([]),
});
export const SplitIncident = z.strictObject({ expectedVersion, reason, split: IncidentSplit });
export const TakeBack = z.strictObject({ reason, again: z.boolean().default(false) });

export const IncidentChange = z.strictObject({
  /** Id of the change, to take it back with. */
  change: z.string(),
  incident: StoredIncident,
  /** The incident that was merged in or split off. */
  other: StoredIncident.nullable(),
  /** The findings that were written to, as they stand. */
  findings: z.array(StoredFinding).readonly(),
});
