import type { StoredIncident } from "@/lib/domain/case-file";
import { Incident } from "@/lib/domain/incident";
import { checkIncident } from "../checks/check-incident";
import { checkNewId } from "../checks/check-new-id";
import { parseInput } from "../checks/parse-input";
import { command, type Outcome } from "../command";
import { findAssessment } from "../records/assessment";
import { insertIncident } from "../records/incident";
import type { Steps } from "../store";

interface Args {
  readonly slug: string;
  /** A readable id; without it the incident gets a random one. */
  readonly id?: string;
  readonly incident: Incident;
}

export const createIncident = command("createIncident", function* (work, args: Args): Steps<Outcome<StoredIncident>> {
  const assessment = yield* findAssessment(work, args.slug);
  const incident = parseInput(Incident, args.incident);
  checkIncident(incident, work.now);
  const id = yield* checkNewId(work, work.t.incident, args.id);
  const result = yield* insertIncident(work, assessment.id, id, incident);
  return { result, audit: { assessmentId: assessment.id, entity: "incident", entityId: id, version: 1 } };
});
