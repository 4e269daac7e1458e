import { handle } from "@/app/_server/handle";
import { dropUpload } from "@/db/commands/drop-upload";
import { dropPart } from "@/db/files/keep-file";
import * as doors from "../../../../../_operations/uploads";

export const POST = handle(doors.dropUpload, async ({ context, params }) => {
  const value = await dropUpload(context, params);
  if (value.state === "dropped") await dropPart(value.id);
  return { value };
});
