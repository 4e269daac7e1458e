import { handle } from "@/app/_server/handle";
import { reviewReports } from "@/db/commands/review-reports";
import * as doors from "../../../_operations/review";

export const POST = handle(doors.reviewReports, async ({ context, params, body }) => ({
  value: await reviewReports(context, { slug: params.slug, ...body }),
}));
