import { Grade } from "@/lib/domain/standards/admiralty";
import type { ImaginedReport } from "@/lib/view/record-preview";
import type { Entry } from "./entry";

/** Stands in until a grade is given: neither source nor information can be judged. */
export const ASSUMED_GRADE = "F6";

/** The parts of an entry that move scores. */
export type ScoringEntry = Pick<
  Entry,
  | "indicator"
  | "level"
  | "occurredOn"
  | "reportedOn"
  | "source"
  | "origin"
  | "grade"
  | "incidentId"
  | "incidentText"
  | "separate"
>;

/** The entry as the preview counts it; null while it has no indicator or no day. */
export function imaginedReport(entry: ScoringEntry): ImaginedReport | null {
  if (entry.indicator === null || entry.occurredOn === null) return null;
  const grade = Grade.safeParse(entry.grade);
  return {
    indicator: entry.indicator,
    level: entry.level,
    occurredOn: entry.occurredOn,
    reportedOn: entry.reportedOn,
    source: entry.source,
    origin: entry.origin.trim() === "" ? null : entry.origin,
    grade: grade.success ? grade.data : ASSUMED_GRADE,
    incidentId: entry.incidentId,
    newIncident: entry.incidentId === null && entry.incidentText.trim() !== "",
    separate: entry.separate,
  };
}
