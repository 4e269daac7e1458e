import { handle } from "@/app/_server/handle";
import { paginate } from "@/app/_server/paginate";
import { freezeSnapshot } from "@/db/commands/freeze-snapshot";
import { listSnapshots } from "@/db/queries/list-snapshots";
import { snapshotHead } from "../../../_answers/snapshot-head";
import * as doors from "../../../_operations/sharing";

export const GET = handle(doors.listSnapshots, async ({ context, params, query }) => {
  const page = paginate(await listSnapshots(context, params), query);
  return { value: { ...page, items: page.items.map(snapshotHead) } };
});

export const POST = handle(doors.freezeSnapshot, async ({ context, params, body }) => {
  const snapshot = await freezeSnapshot(context, { ...params, ...body });
  return { value: snapshotHead(snapshot), location: `/snapshots/${snapshot.id}` };
});
