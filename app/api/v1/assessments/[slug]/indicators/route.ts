import { changedModel } from "@/app/_server/changed-model";
import { handle } from "@/app/_server/handle";
import { paginate } from "@/app/_server/paginate";
import { refuseFields } from "@/app/_server/parse-input";
import { refuseOtherVersion } from "@/app/_server/refuse-other-version";
import { storedModel } from "@/app/_server/stored-model";
import { reviseModel } from "@/db/commands/revise-model";
import * as doors from "../../../_operations/assessments";

export const GET = handle(doors.listIndicators, async ({ context, params, query }) => {
  const { version, indicators } = await storedModel(context, params.slug);
  return { value: { ...paginate(indicators, query), modelVersion: version } };
});

export const POST = handle(doors.addIndicator, async ({ context, params, body }) => {
  const { expectedVersion, reason, indicator } = body;
  const stored = await storedModel(context, params.slug);
  refuseOtherVersion(expectedVersion, stored, indicator);
  if (stored.indicators.some((other) => other.id === indicator.id))
    refuseFields([{ path: "indicator.id", rule: "unique", message: `"${indicator.id}" is used by another indicator` }]);
  const indicators = [...stored.indicators, indicator];
  const model = changedModel(stored, { indicators }, { at: `indicators.${indicators.length - 1}`, as: "indicator" });
  const { version } = await reviseModel(context, { slug: params.slug, expectedVersion, model, reason });
  const location = `/assessments/${params.slug}/indicators/${indicator.id}`;
  return { value: { modelVersion: version, indicator }, version, location };
});
