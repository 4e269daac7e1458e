import { handle } from "@/app/_server/handle";
import { addComment } from "@/db/commands/add-comment";
import { listComments } from "@/db/queries/list-comments";
import * as doors from "../../../../../_operations/comments";

export const GET = handle(doors.listComments, async ({ context, params }) => ({
  value: { items: await listComments(context, { slug: params.slug, findingId: params.id }) },
}));

export const POST = handle(doors.addComment, async ({ context, params, body }) => {
  const value = await addComment(context, { slug: params.slug, findingId: params.id, comment: body });
  return { value, location: `/assessments/${params.slug}/findings/${params.id}/comments` };
});
