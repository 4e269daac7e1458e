import { handle } from "@/app/_server/handle";
import { extractUpload } from "@/db/extract/extract-upload";
import * as doors from "../../../../../_operations/intake";

export const POST = handle(doors.extractUpload, async ({ context, params, body }) => ({
  value: await extractUpload(context, { ...params, ...body }),
}));
