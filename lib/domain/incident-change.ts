import { z } from "zod";
import { Incident } from "./incident";
import { Day } from "./instant";
import { Report } from "./report";
import { Slug } from "./scenario";
import { Handling } from "./standards/tlp";

const RecordId = z.string().min(1).max(80);

/** One attack as a source tells it: the incident, and what was read of each indicator that it concerns. */
export const IncidentReport = z.strictObject({
  incident: Incident,
  handling: Handling,
  readings: z.array(z.strictObject({ indicator: Slug, report: Report })).max(500, "must be at most 500 readings"),
});
export type IncidentReport = z.infer<typeof IncidentReport>;

/** For a finding whose twin lies on another day: the day of the one that they become, or null to keep both. */
export const DayChoice = z.strictObject({ finding: RecordId, day: Day.nullable() });
export type DayChoice = z.infer<typeof DayChoice>;

/** Another incident that turned out to be the same; it is withdrawn, and what it had comes here. */
export const IncidentMerge = z.strictObject({
  other: RecordId,
  otherVersion: z.int().min(1),
  days: z.array(DayChoice).max(500).default([]),
});
export type IncidentMerge = z.infer<typeof IncidentMerge>;

/** What belongs to another incident: whole findings, and single reports of others. */
export const IncidentSplit = z
  .strictObject({
    findings: z.array(RecordId).max(500).default([]),
    reports: z
      .array(z.strictObject({ finding: RecordId, report: RecordId }))
      .max(500)
      .default([]),
    into: z.union([z.strictObject({ id: RecordId }), z.strictObject({ incident: Incident })]),
    days: z.array(DayChoice).max(500).default([]),
  })
  .refine(({ findings, reports }) => findings.length + reports.length > 0, {
    path: ["findings"],
    message: "choose at least one finding or report",
    params: { rule: "empty" },
  });
export type IncidentSplit = z.infer<typeof IncidentSplit>;
