import { found } from "@/app/_server/found";
import { handle } from "@/app/_server/handle";
import { reviseSource } from "@/db/commands/revise-source";
import { listSources } from "@/db/queries/list-sources";
import * as doors from "../../../../_operations/register";

export const GET = handle(doors.readSource, async ({ context, params }) => {
  const value = found(await listSources(context, params.slug), params.id);
  return { value, version: value.version };
});

export const PUT = handle(doors.reviseSource, async ({ context, params, body }) => {
  const value = await reviseSource(context, { ...params, ...body });
  return { value, version: value.version };
});
