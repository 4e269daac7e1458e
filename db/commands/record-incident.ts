import type { StoredFinding } from "@/lib/domain/case-file";
import { DomainError } from "@/lib/domain/errors";
import { IncidentReport } from "@/lib/domain/incident-change";
import { checkIncident } from "../checks/check-incident";
import { checkNewId } from "../checks/check-new-id";
import { parseInput } from "../checks/parse-input";
import { command, type Outcome } from "../command";
import { findAssessment, findModel } from "../records/assessment";
import { insertIncident } from "../records/incident";
import { type IncidentChange, incidentOutcome } from "../records/incident-change";
import { type RecordedReport, storeReport } from "../records/store-report";
import { TouchedRecords } from "../records/touched-records";
import type { Steps } from "../store";

interface Args {
  readonly slug: string;
  /** A readable id; without it the incident gets a random one. */
  readonly id?: string;
  readonly report: IncidentReport;
}

/** An attack happened: the incident and every finding of it, all or nothing. */
export const recordIncident = command("recordIncident", function* (work, args: Args): Steps<Outcome<IncidentChange>> {
  const assessment = yield* findAssessment(work, args.slug);
  const model = yield* findModel(work, assessment.id);
  const { incident, handling, readings } = parseInput(IncidentReport, args.report);
  checkIncident(incident, work.now);
  const id = yield* checkNewId(work, work.t.incident, args.id);
  const stored = yield* insertIncident(work, assessment.id, id, incident);
  const touched = new TouchedRecords();
  touched.note("incident", id, 0, 1);
  const findings = new Map<string, StoredFinding>();
  for (const [place, { indicator, report }] of readings.entries()) {
    const { occurredOn } = incident;
    const about = { indicator, occurredOn, incidentId: id, title: "", place: incident.place?.name ?? "", handling };
    const kept = yield* placed(place, storeReport(work, assessment.id, model, { finding: about, report }));
    touched.note("finding", kept.finding.id, 0, kept.finding.version);
    touched.note("report", kept.reportId, 0, 1);
    findings.set(kept.finding.id, kept.finding);
  }
  const result = { incident: stored, other: null, findings: [...findings.values()] };
  return incidentOutcome("incident-report", assessment.id, result, touched, { readings: readings.length });
});

/** A refusal of one reading names it: its fields are those of the form's row. */
function* placed(place: number, steps: Steps<RecordedReport>): Steps<RecordedReport> {
  try {
    return yield* steps;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const fields = error.detail.fields?.map((field) => ({ ...field, path: pathOf(place, field.path) }));
    throw new DomainError(error.code, error.message, { ...error.detail, ...(fields === undefined ? {} : { fields }) });
  }
}

function pathOf(place: number, path: string): string {
  if (path === "occurredOn") return "incident.occurredOn";
  if (path === "indicator") return `readings.${place}.indicator`;
  return `readings.${place}.report.${path}`;
}
