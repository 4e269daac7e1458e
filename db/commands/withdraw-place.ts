import type { StoredPlace } from "@/lib/domain/own-place";
import { command, type Outcome } from "../command";
import { findAssessment } from "../records/assessment";
import { endPlace, findPlace } from "../records/own-place";
import type { Steps } from "../store";

interface Args {
  readonly slug: string;
  readonly id: string;
}

/** The place is no longer found by the assessment's search; what was recorded with it stays. */
export const withdrawPlace = command("withdrawPlace", function* (work, args: Args): Steps<Outcome<StoredPlace>> {
  const assessment = yield* findAssessment(work, args.slug);
  const result = yield* findPlace(work, assessment.id, args.id);
  yield* endPlace(work, args.id);
  return { result, audit: { assessmentId: assessment.id, entity: "own-place", entityId: args.id, version: 2 } };
});
