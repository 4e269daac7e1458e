import { handle } from "@/app/_server/handle";
import { getSnapshot } from "@/db/queries/get-snapshot";
import * as doors from "../../_operations/sharing";

export const GET = handle(doors.downloadSnapshot, async ({ context, params }) => {
  const { bundle, slug, asOf, sha256 } = await getSnapshot(context, params);
  return { file: bundle, name: `vigie-${slug}-${asOf}-${sha256.slice(0, 12)}.json` };
});
