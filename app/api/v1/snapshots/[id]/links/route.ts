import { handle } from "@/app/_server/handle";
import { paginate } from "@/app/_server/paginate";
import { createShareLink } from "@/db/commands/create-share-link";
import { listShareLinks } from "@/db/queries/list-share-links";
import * as doors from "../../../_operations/sharing";

export const GET = handle(doors.listShareLinks, async ({ context, params, query }) => ({
  value: paginate(await listShareLinks(context, { snapshotId: params.id }), query),
}));

export const POST = handle(doors.createShareLink, async ({ context, params, body }) => {
  const { name, expiresAt } = body;
  const { link, token } = await createShareLink(context, {
    snapshotId: params.id,
    name,
    ...(expiresAt === undefined ? {} : { expiresAt }),
  });
  return {
    value: { link, token },
    remembered: { link, token: null },
    location: `/snapshots/${params.id}/links`,
  };
});
