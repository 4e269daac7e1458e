import { doorContext } from "@/app/_server/actor";
import { apiHeaders } from "@/app/_server/api-headers";
import { problemResponse } from "@/app/_server/problem";
import { readCase } from "@/db/queries/read-case";
import { readHistory } from "@/db/queries/read-history";
import { caseMark } from "@/lib/view/case-mark";
import { parseChartState } from "@/lib/view/chart-state";
import { replayJson } from "@/lib/view/replay-json";
import { replayWork } from "@/lib/view/replay-work";

/** What the reader's own browser replays the past from, by the clock that the address names; nothing when it has it already. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  try {
    const { slug } = await params;
    const { by } = parseChartState(Object.fromEntries(new URL(request.url).searchParams));
    const context = await doorContext(request);
    const mark = `${caseMark(await readCase(context, { slug }))}/${by}`;
    const headers = { ...apiHeaders, etag: `"${mark}"` };
    if (request.headers.get("if-none-match") === headers.etag) return new Response(null, { status: 304, headers });
    return Response.json(replayJson(replayWork(await readHistory(context, slug), by), mark), { headers });
  } catch (thrown) {
    return problemResponse(thrown, "replayJson");
  }
}
