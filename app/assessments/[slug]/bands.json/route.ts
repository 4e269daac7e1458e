import { doorContext } from "@/app/_server/actor";
import { apiHeaders } from "@/app/_server/api-headers";
import { problemResponse } from "@/app/_server/problem";
import { score } from "@/app/api/v1/_answers/scored";
import { readCase } from "@/db/queries/read-case";
import { bandTimes } from "@/lib/view/band-times";
import { bandsWork } from "@/lib/view/bands-work";
import { parseChartState } from "@/lib/view/chart-state";

/** What the reader's own browser computes the bands from, for the cut and the range that the address of the Now room names. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  try {
    const { slug } = await params;
    const state = parseChartState(Object.fromEntries(new URL(request.url).searchParams));
    const file = await readCase(await doorContext(request), { slug, asOf: state.asOf, by: state.by });
    const assessment = score(file).assessment;
    const work = bandsWork(file, bandTimes({ file, assessment }, state));
    return Response.json(work, { headers: { ...apiHeaders, etag: `"${work.mark}"` } });
  } catch (thrown) {
    return problemResponse(thrown, "bandsJson");
  }
}
