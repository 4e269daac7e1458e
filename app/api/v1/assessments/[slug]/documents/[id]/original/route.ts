import { handleFile } from "@/app/_server/handle-file";
import { filePath } from "@/db/files/file-path";
import { getOriginal } from "@/db/queries/get-original";
import * as doors from "../../../../../_operations/intake";

export const GET = handleFile(doors.readOriginal, async ({ context, params }) => {
  const { sha256, fileName } = await getOriginal(context, params);
  return { path: filePath(sha256), name: fileName };
});
