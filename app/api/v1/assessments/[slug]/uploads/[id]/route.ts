import { handle } from "@/app/_server/handle";
import { getUpload } from "@/db/queries/get-upload";
import * as doors from "../../../../_operations/uploads";

export const GET = handle(doors.readUpload, async ({ context, params }) => ({
  value: await getUpload(context, params),
}));
