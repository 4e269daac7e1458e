import { handle } from "@/app/_server/handle";
import { revokeShareLink } from "@/db/commands/revoke-share-link";
import * as doors from "../../../_operations/sharing";

export const POST = handle(doors.revokeShareLink, async ({ context, params }) => ({
  value: await revokeShareLink(context, params),
}));
