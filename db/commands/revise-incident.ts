import type { StoredIncident } from "@/lib/domain/case-file";
import { Incident } from "@/lib/domain/incident";
import { checkIncident } from "../checks/check-incident";
import { parseInput } from "../checks/parse-input";
import { RevisionReason } from "../checks/reason";
import { requireVersion } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { findAssessment } from "../records/assessment";
import { changedFields } from "../records/changed-fields";
import { appendIncident, findIncident } from "../records/incident";
import type { Steps } from "../store";

interface Args {
  readonly slug: string;
  readonly id: string;
  readonly expectedVersion: number;
  readonly incident: Incident;
  readonly reason?: string;
}

export const reviseIncident = command("reviseIncident", function* (work, args: Args): Steps<Outcome<StoredIncident>> {
  const assessment = yield* findAssessment(work, args.slug);
  const current = yield* findIncident(work, assessment.id, args.id);
  const incident = parseInput(Incident, args.incident);
  checkIncident(incident, work.now);
  const { reason } = parseInput(RevisionReason, { reason: args.reason });
  requireVersion(current, args.expectedVersion, incident);
  const result = yield* appendIncident(work, current, incident, reason);
  const detail = { changed: changedFields(current, incident) };
  const { id, version } = result;
  return { result, audit: { assessmentId: assessment.id, entity: "incident", entityId: id, version, detail } };
});
