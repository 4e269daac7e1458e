import { handle } from "@/app/_server/handle";
import { paginate } from "@/app/_server/paginate";
import { keepImporting } from "@/db/import/keep-importing";
import { startImport } from "@/db/import/start-import";
import { listEventImports } from "@/db/queries/list-event-imports";
import * as doors from "../../../_operations/events";

export const GET = handle(doors.listEventImports, async ({ context, params, query }) => ({
  value: paginate(await listEventImports(context, params.slug), query),
}));

export const POST = handle(doors.startEventImport, async ({ context, params, body }) => {
  const value = await startImport(context, { slug: params.slug, ...body });
  // it runs on when this request is answered
  const { store, actor } = context;
  setImmediate(() => void keepImporting({ store, actor, importId: value.id }));
  return { value, location: `/assessments/${params.slug}/event-imports/${value.id}` };
});
