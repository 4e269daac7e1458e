import { changedModel } from "@/app/_server/changed-model";
import { handle } from "@/app/_server/handle";
import { refuseOtherVersion } from "@/app/_server/refuse-other-version";
import { storedModel } from "@/app/_server/stored-model";
import { reviseModel } from "@/db/commands/revise-model";
import * as doors from "../../../_operations/assessments";

export const GET = handle(doors.readScenarios, async ({ context, params }) => {
  const { version, scenarios } = await storedModel(context, params.slug);
  return { value: { modelVersion: version, items: scenarios }, version };
});

export const PUT = handle(doors.reviseScenarios, async ({ context, params, body }) => {
  const { expectedVersion, reason, scenarios } = body;
  const stored = await storedModel(context, params.slug);
  refuseOtherVersion(expectedVersion, stored, scenarios);
  const model = changedModel(stored, { scenarios });
  const value = await reviseModel(context, { slug: params.slug, expectedVersion, model, reason });
  return { value, version: value.version };
});
