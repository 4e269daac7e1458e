import { doorContext } from "@/app/_server/actor";
import { apiHeaders } from "@/app/_server/api-headers";
import { problemResponse } from "@/app/_server/problem";
import { readCase } from "@/db/queries/read-case";
import { parseChartState } from "@/lib/view/chart-state";
import { fanWork } from "@/lib/view/fan-work";

/** What the reader's own browser draws futures of the scores from, for the cut that the address of the Now room names. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  try {
    const { slug } = await params;
    const state = parseChartState(Object.fromEntries(new URL(request.url).searchParams));
    const file = await readCase(await doorContext(request), { slug, asOf: state.asOf, by: state.by });
    const work = fanWork(file);
    return Response.json(work, { headers: { ...apiHeaders, etag: `"${work.mark}"` } });
  } catch (thrown) {
    return problemResponse(thrown, "fanJson");
  }
}
