import { handle } from "@/app/_server/handle";
import { createUpload } from "@/db/commands/create-upload";
import * as doors from "../../../_operations/uploads";

export const POST = handle(doors.createUpload, async ({ context, params, body }) => {
  const value = await createUpload(context, { slug: params.slug, upload: body });
  return { value, location: `/assessments/${params.slug}/uploads/${value.id}` };
});
