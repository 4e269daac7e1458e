import { changedModel } from "@/app/_server/changed-model";
import { found } from "@/app/_server/found";
import { handle } from "@/app/_server/handle";
import { refuseFields } from "@/app/_server/parse-input";
import { refuseOtherVersion } from "@/app/_server/refuse-other-version";
import { storedModel } from "@/app/_server/stored-model";
import { reviseModel } from "@/db/commands/revise-model";
import * as doors from "../../../../_operations/assessments";

export const GET = handle(doors.readIndicator, async ({ context, params }) => {
  const { version, indicators } = await storedModel(context, params.slug);
  return { value: { modelVersion: version, indicator: found(indicators, params.id) }, version };
});

export const PUT = handle(doors.reviseIndicator, async ({ context, params, body }) => {
  const { expectedVersion, reason, indicator } = body;
  const stored = await storedModel(context, params.slug);
  found(stored.indicators, params.id);
  if (indicator.id !== params.id)
    refuseFields([{ path: "indicator.id", rule: "fixed", message: `must stay "${params.id}"; findings name it` }]);
  refuseOtherVersion(expectedVersion, stored, indicator);
  const indicators = stored.indicators.map((other) => (other.id === indicator.id ? indicator : other));
  const at = `indicators.${indicators.indexOf(indicator)}`;
  const model = changedModel(stored, { indicators }, { at, as: "indicator" });
  const { version } = await reviseModel(context, { slug: params.slug, expectedVersion, model, reason });
  return { value: { modelVersion: version, indicator }, version };
});

export const DELETE = handle(doors.removeIndicator, async ({ context, params, body }) => {
  const { expectedVersion, reason } = body;
  const stored = await storedModel(context, params.slug);
  found(stored.indicators, params.id);
  refuseOtherVersion(expectedVersion, stored, null);
  const model = changedModel(stored, { indicators: stored.indicators.filter((other) => other.id !== params.id) });
  const { version } = await reviseModel(context, { slug: params.slug, expectedVersion, model, reason });
  return { value: { modelVersion: version }, version };
});
