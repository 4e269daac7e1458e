import { handle } from "@/app/_server/handle";
import { withdrawComment } from "@/db/commands/withdraw-comment";
import * as doors from "../../../../../../../_operations/comments";

export const POST = handle(doors.withdrawComment, async ({ context, params }) => ({
  value: await withdrawComment(context, { slug: params.slug, findingId: params.id, id: params.commentId }),
}));
