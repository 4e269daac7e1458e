import { doorContext } from "@/app/_server/actor";
import { apiHeaders } from "@/app/_server/api-headers";
import { problemResponse } from "@/app/_server/problem";
import { readCase } from "@/db/queries/read-case";
import { parseChartState } from "@/lib/view/chart-state";
import { whatIfCase } from "@/lib/view/what-if/what-if-case";

/** What the reader's own browser computes a scratch copy from, for the cut that the address names. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  try {
    const { slug } = await params;
    const { asOf, by } = parseChartState(Object.fromEntries(new URL(request.url).searchParams));
    const kase = whatIfCase(await readCase(await doorContext(request), { slug, asOf, by }));
    return Response.json(kase, { headers: { ...apiHeaders, etag: `"${kase.mark}"` } });
  } catch (thrown) {
    return problemResponse(thrown, "whatIfJson");
  }
}
