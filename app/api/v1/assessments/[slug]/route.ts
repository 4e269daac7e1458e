import { handle } from "@/app/_server/handle";
import { refuseOtherVersion } from "@/app/_server/refuse-other-version";
import { reviseAssessment } from "@/db/commands/revise-assessment";
import { getAssessment } from "@/db/queries/get-assessment";
import { AssessmentDetails } from "@/lib/domain/assessment";
import * as doors from "../../_operations/assessments";

export const GET = handle(doors.readAssessment, async ({ context, params }) => {
  const value = await getAssessment(context, params.slug);
  return { value, version: value.version };
});

export const PATCH = handle(doors.reviseAssessment, async ({ context, params, body }) => {
  const stored = await getAssessment(context, params.slug);
  refuseOtherVersion(body.expectedVersion, stored, body.details);
  const { title, shortTitle, question, handling, yardstick, readUntil, requiresReview } = stored;
  const before = { title, shortTitle, question, handling, yardstick, readUntil, requiresReview };
  const details = AssessmentDetails.parse({ ...before, ...body.details });
  const value = await reviseAssessment(context, { ...body, slug: params.slug, details });
  return { value, version: value.version };
});
