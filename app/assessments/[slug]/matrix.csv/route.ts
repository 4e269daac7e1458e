import { requestContext } from "@/app/_server/actor";
import { apiHeaders } from "@/app/_server/api-headers";
import { problemResponse } from "@/app/_server/problem";
import { score } from "@/app/api/v1/_answers/scored";
import { readCase } from "@/db/queries/read-case";
import { DomainError } from "@/lib/domain/errors";
import { isLoopbackHost } from "@/lib/exchange/loopback-host";
import { formatsIn } from "@/lib/messages/formats";
import { sayIn } from "@/lib/messages/say";
import { matrixCsv } from "@/lib/view/matrix/matrix-csv";
import { parseMatrixState } from "@/lib/view/matrix/matrix-state";

/** Every row of the matrix as CSV, at the cut and in the order that its address names. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  try {
    if (!isLoopbackHost(request.headers.get("host")))
      throw new DomainError("foreign-host", "This address is not served.");
    const { slug } = await params;
    const state = parseMatrixState(Object.fromEntries(new URL(request.url).searchParams));
    const file = await readCase(await requestContext(), { slug, asOf: state.asOf, by: state.by });
    const assessment = score(file).assessment;
    const csv = matrixCsv({ file, assessment, say: sayIn("en"), formats: formatsIn("en") }, state);
    const name = `${file.assessment.slug}-matrix-${file.cut.until}.csv`;
    return new Response(csv, {
      headers: {
        ...apiHeaders,
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${name}"`,
      },
    });
  } catch (thrown) {
    return problemResponse(thrown, "matrixCsv");
  }
}
