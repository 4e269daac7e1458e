import { IncidentMerge } from "@/lib/domain/incident-change";
import { findingsOfIncident, planMove } from "@/lib/domain/plan-incident-move";
import { parseInput } from "../checks/parse-input";
import { RevisionReason } from "../checks/reason";
import { refuseField, refuseWithdrawn, requireVersion } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { findAssessment, findModel } from "../records/assessment";
import { findingsById } from "../records/finding";
import { findingsAt } from "../records/findings-at";
import { appendIncident, findIncident, incidentContent } from "../records/incident";
import { type IncidentChange, incidentOutcome } from "../records/incident-change";
import { carryOut } from "../records/move-finding";
import { TouchedRecords } from "../records/touched-records";
import type { Steps } from "../store";

interface Args {
  readonly slug: string;
  readonly id: string;
  readonly expectedVersion: number;
  readonly merge: IncidentMerge;
  readonly reason?: string;
}

/** Two incidents turned out to be one: what the other has comes here, and the other is withdrawn. */
export const mergeIncidents = command("mergeIncidents", function* (work, args: Args): Steps<Outcome<IncidentChange>> {
  const assessment = yield* findAssessment(work, args.slug);
  const model = yield* findModel(work, assessment.id);
  const merge = parseInput(IncidentMerge, args.merge);
  const { reason: why } = parseInput(RevisionReason, { reason: args.reason });
  if (merge.other === args.id) refuseField("invalid-input", "other", "must be another incident");
  const incident = yield* findIncident(work, assessment.id, args.id);
  const other = yield* findIncident(work, assessment.id, merge.other);
  requireVersion(incident, args.expectedVersion, { other: merge.other });
  requireVersion(other, merge.otherVersion, { status: "withdrawn" });
  refuseWithdrawn("incident", incident);
  refuseWithdrawn("incident", other);
  const near = yield* findingsAt(work, assessment.id, [incident.id, other.id]);
  const fates = planMove(findingsOfIncident(near, incident.id), findingsOfIncident(near, other.id), merge.days);
  const touched = new TouchedRecords();
  const reason = `Merged into "${incident.title}". ${why}`.trim();
  yield* carryOut({ work, assessmentId: assessment.id, model, touched, reason }, fates, incident.id);
  const gone = yield* appendIncident(work, other, incidentContent(other), reason, "withdrawn");
  touched.note("incident", other.id, other.version, gone.version);
  const findings = yield* findingsById(work, assessment.id, touched.ids("finding"));
  const joined = fates.flatMap((fate) => (fate.kind === "joins" ? [fate.finding.id] : []));
  return incidentOutcome("incident-merge", assessment.id, { incident, other: gone, findings }, touched, {
    moved: fates.flatMap((fate) => (fate.kind === "moves" ? [fate.finding.id] : [])),
    joined,
    reason: why,
  });
});
