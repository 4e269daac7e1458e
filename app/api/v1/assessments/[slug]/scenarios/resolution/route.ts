import { handle } from "@/app/_server/handle";
import { pastResolutions } from "@/app/_server/past-resolutions";
import { readForecasts } from "@/db/queries/read-forecasts";
import * as doors from "../../../../_operations/forecasts";

export const GET = handle(doors.readScenariosResolution, async ({ context, params }) => {
  const { scenario } = await readForecasts(context, params.slug);
  const history = await pastResolutions(context, { ...params, id: "", entity: "scenario-resolution" });
  return { value: { resolution: scenario, history } };
});
