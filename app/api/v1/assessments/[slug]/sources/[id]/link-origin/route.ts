import { handle } from "@/app/_server/handle";
import { linkOrigin } from "@/db/commands/link-origin";
import * as doors from "../../../../../_operations/register";

export const POST = handle(doors.linkOrigin, async ({ context, params, body }) => ({
  value: await linkOrigin(context, { ...params, ...body }),
}));
