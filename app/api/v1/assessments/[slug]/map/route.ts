import { handle } from "@/app/_server/handle";
import { reviseMap } from "@/db/commands/revise-map";
import { readMap } from "@/db/queries/read-map";
import * as doors from "../../../_operations/map";

export const GET = handle(doors.readMap, async ({ context, params }) => {
  const { drawn: _, ...value } = await readMap(context, params.slug);
  return { value, version: value.setting.version };
});

export const PUT = handle(doors.reviseMap, async ({ context, params, body }) => {
  const value = await reviseMap(context, { slug: params.slug, ...body });
  return { value, version: value.version };
});
