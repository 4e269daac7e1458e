import { found } from "@/app/_server/found";
import { handle } from "@/app/_server/handle";
import { pastResolutions } from "@/app/_server/past-resolutions";
import { readForecasts } from "@/db/queries/read-forecasts";
import * as doors from "../../../../../_operations/forecasts";

export const GET = handle(doors.readResolution, async ({ context, params }) => {
  const { questions } = await readForecasts(context, params.slug);
  const records = questions.map((record) => ({ ...record, id: record.question.id }));
  const { resolution } = found(records, params.id);
  return { value: { resolution, history: await pastResolutions(context, { ...params, entity: "resolution" }) } };
});
