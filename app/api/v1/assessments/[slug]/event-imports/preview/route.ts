import { handle } from "@/app/_server/handle";
import { previewPart } from "@/db/import/preview-part";
import * as doors from "../../../../_operations/events";

export const POST = handle(doors.previewEvents, async ({ context, params, body }) => ({
  value: await previewPart(context, { slug: params.slug, ...body }),
}));
