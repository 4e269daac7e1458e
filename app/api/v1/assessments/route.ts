import { handle } from "@/app/_server/handle";
import { paginate } from "@/app/_server/paginate";
import { createAssessment } from "@/db/commands/create-assessment";
import { listAssessments } from "@/db/queries/list-assessments";
import * as doors from "../_operations/assessments";

export const GET = handle(doors.listAssessments, async ({ context, query }) => ({
  value: paginate(await listAssessments(context), query),
}));

export const POST = handle(doors.createAssessment, async ({ context, body }) => {
  const value = await createAssessment(context, body);
  return { value, version: value.version, location: `/assessments/${value.slug}` };
});
