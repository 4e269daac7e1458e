import { closingDay } from "@/lib/domain/question-state";
import { Resolution, type StoredResolution } from "@/lib/domain/resolution";
import { checkResolvedOn } from "../checks/check-resolved-on";
import { parseInput } from "../checks/parse-input";
import { refuseField, refuseWithdrawn, requireVersion } from "../checks/refuse";
import { refuseResolved } from "../checks/refuse-resolved";
import { command, type Outcome } from "../command";
import { findAssessment } from "../records/assessment";
import { findQuestion } from "../records/question";
import { appendResolution, questionResolution } from "../records/question-resolution";
import type { Steps } from "../store";

interface Args {
  readonly slug: string;
  readonly id: string;
  /** Of the question, whose rule was applied. */
  readonly expectedVersion: number;
  readonly resolution: Resolution;
}

export const resolveQuestion = command("resolveQuestion", function* (work, args: Args): Steps<
  Outcome<StoredResolution>
> {
  const assessment = yield* findAssessment(work, args.slug);
  const question = yield* findQuestion(work, assessment.id, args.id);
  const resolution = parseInput(Resolution, args.resolution);
  refuseResolved(yield* questionResolution(work, question.id), resolution);
  requireVersion(question, args.expectedVersion, resolution);
  refuseWithdrawn("question", question);
  checkResolvedOn(resolution.resolvedOn, question.openedOn, work.now);
  if (resolution.outcome === "yes" && resolution.resolvedOn > closingDay(question))
    refuseField(
      "invalid-input",
      "resolvedOn",
      `must not be after ${closingDay(question)}, when the horizon ended: then it is a no`,
    );
  const version = yield* appendResolution(work, question.id, resolution, "");
  const { outcome } = resolution;
  return {
    result: { ...resolution, version, recordedAt: work.now.toISOString(), recordedBy: work.actor.id },
    audit: { assessmentId: assessment.id, entity: "resolution", entityId: question.id, version, detail: { outcome } },
  };
});
