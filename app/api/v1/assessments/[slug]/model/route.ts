import { handle } from "@/app/_server/handle";
import { storedModel } from "@/app/_server/stored-model";
import { reviseModel } from "@/db/commands/revise-model";
import * as doors from "../../../_operations/assessments";

export const GET = handle(doors.readModel, async ({ context, params }) => {
  const value = await storedModel(context, params.slug);
  return { value, version: value.version };
});

export const PUT = handle(doors.reviseModel, async ({ context, params, body }) => {
  const value = await reviseModel(context, { ...body, slug: params.slug });
  return { value, version: value.version };
});
