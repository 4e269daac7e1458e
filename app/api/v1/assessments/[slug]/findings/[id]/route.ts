import { found } from "@/app/_server/found";
import { handle } from "@/app/_server/handle";
import { reviseFinding } from "@/db/commands/revise-finding";
import { readCase } from "@/db/queries/read-case";
import * as doors from "../../../../_operations/findings";

export const GET = handle(doors.readFinding, async ({ context, params }) => {
  const { findings } = await readCase(context, { slug: params.slug });
  const value = found(findings, params.id);
  return { value, version: value.version };
});

export const PUT = handle(doors.reviseFinding, async ({ context, params, body }) => {
  const value = await reviseFinding(context, { ...params, ...body });
  return { value, version: value.version };
});
