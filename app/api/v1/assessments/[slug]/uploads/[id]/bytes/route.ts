import { handleBytes } from "@/app/_server/handle-bytes";
import { takePart } from "@/db/files/take-part";
import * as doors from "../../../../../_operations/uploads";

export const PUT = handleBytes(doors.sendUploadPart, async ({ context, params, query, body }) => ({
  value: await takePart(context, { ...params, offset: query.offset, bytes: body }),
}));
