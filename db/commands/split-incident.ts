import type { StoredIncident } from "@/lib/domain/case-file";
import { DomainError } from "@/lib/domain/errors";
import { IncidentSplit } from "@/lib/domain/incident-change";
import {
  bornOf,
  type Fate,
  findingsOfIncident,
  type Parting,
  planMove,
  planSplit,
} from "@/lib/domain/plan-incident-move";
import { checkIncident } from "../checks/check-incident";
import { checkNewId } from "../checks/check-new-id";
import { parseInput } from "../checks/parse-input";
import { RevisionReason } from "../checks/reason";
import { refuseField, refuseWithdrawn, requireVersion } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { findAssessment, findModel } from "../records/assessment";
import { findingsById } from "../records/finding";
import { findingsAt } from "../records/findings-at";
import { findIncident, insertIncident } from "../records/incident";
import { type IncidentChange, incidentOutcome } from "../records/incident-change";
import { addToFinding, beginFinding, carryOut, type Moving, withdrawMoved } from "../records/move-finding";
import { TouchedRecords } from "../records/touched-records";
import type { Steps } from "../store";
import type { Work } from "../work";

interface Args {
  readonly slug: string;
  readonly id: string;
  readonly expectedVersion: number;
  readonly split: IncidentSplit;
  readonly reason?: string;
}

/** Some of what stands under an incident belongs to another: findings go there, and single reports begin a finding there. */
export const splitIncident = command("splitIncident", function* (work, args: Args): Steps<Outcome<IncidentChange>> {
  const assessment = yield* findAssessment(work, args.slug);
  const model = yield* findModel(work, assessment.id);
  const split = parseInput(IncidentSplit, args.split);
  const { reason: why } = parseInput(RevisionReason, { reason: args.reason });
  const incident = yield* findIncident(work, assessment.id, args.id);
  requireVersion(incident, args.expectedVersion, { split: true });
  refuseWithdrawn("incident", incident);
  const own = findingsOfIncident(yield* findingsAt(work, assessment.id, [incident.id]), incident.id);
  const plan = planSplit(own, split);
  if (plan.unknown.length > 0)
    throw new DomainError(
      "unknown-reference",
      "Something that was chosen does not stand under this incident any more.",
      {
        findings: plan.unknown.map((id) => id.split(" ")[0] ?? id),
      },
    );
  const touched = new TouchedRecords();
  const other = yield* targetOf(work, assessment.id, incident, split, touched);
  const there = findingsOfIncident(yield* findingsAt(work, assessment.id, [other.id]), other.id);
  const born = plan.partings.map(({ from, reports }) => ({ ...from, id: bornOf(from.id), reports }));
  const fates = planMove(there, [...plan.whole, ...born], split.days);
  const reason = `Split off to "${other.title}". ${why}`.trim();
  const moving: Moving = { work, assessmentId: assessment.id, model, touched, reason };
  yield* carryOut(moving, fates.slice(0, plan.whole.length), other.id);
  for (const [place, parting] of plan.partings.entries())
    yield* part(moving, parting, fates[plan.whole.length + place], other.id);
  const written = [...touched.ids("finding"), ...plan.partings.map(({ from }) => from.id)];
  const findings = yield* findingsById(work, assessment.id, [...new Set(written)]);
  return incidentOutcome("incident-split", assessment.id, { incident, other, findings }, touched, {
    findings: split.findings,
    reports: split.reports.map(({ report }) => report),
    reason: why,
  });
});

/** The incident to which the parts go; a new one takes the place in the register that its day gives it. */
function* targetOf(
  work: Work,
  assessmentId: string,
  incident: StoredIncident,
  { into }: IncidentSplit,
  touched: TouchedRecords,
): Steps<StoredIncident> {
  if ("id" in into) {
    if (into.id === incident.id) refuseField("invalid-input", "into", "must be another incident");
    const found = yield* findIncident(work, assessmentId, into.id);
    refuseWithdrawn("incident", found);
    return found;
  }
  checkIncident(into.incident, work.now);
  const id = yield* checkNewId(work, work.t.incident, undefined);
  touched.note("incident", id, 0, 1);
  return yield* insertIncident(work, assessmentId, id, into.incident);
}

function* part(moving: Moving, { from, reports }: Parting, fate: Fate | undefined, incidentId: string): Steps<void> {
  if (fate?.kind === "asks")
    refuseField("invalid-input", "days", `must say on which day it was, or that both stay`, { findings: [from.id] });
  for (const report of reports) yield* withdrawMoved(moving, report);
  if (fate?.kind === "joins") yield* addToFinding(moving, fate.into.id, { ...from, occurredOn: fate.day }, reports);
  else yield* beginFinding(moving, from, incidentId, reports);
}
