import { createHash } from "node:crypto";
import { requestContext } from "@/app/_server/actor";
import { apiHeaders } from "@/app/_server/api-headers";
import { problemResponse } from "@/app/_server/problem";
import { listThresholdEvents } from "@/db/queries/list-threshold-events";
import { readCase } from "@/db/queries/read-case";
import { DomainError } from "@/lib/domain/errors";
import { atomFeed } from "@/lib/exchange/atom-feed";
import { isLoopbackHost } from "@/lib/exchange/loopback-host";
import { Language } from "@/lib/messages/say";
import { thresholdFeed } from "@/lib/view/threshold-feed";

const MOST_ENTRIES = 50;

/** What happened at the thresholds, for feed readers; the same bytes until something happens. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  try {
    const host = request.headers.get("host");
    if (host === null || !isLoopbackHost(host)) throw new DomainError("foreign-host", "This address is not served.");
    const { slug } = await params;
    const language = Language.catch("en").parse(new URL(request.url).searchParams.get("language"));
    const context = await requestContext();
    const [file, events] = await Promise.all([
      readCase(context, { slug }),
      listThresholdEvents(context, { slug, limit: MOST_ENTRIES }),
    ]);
    const id = feedId(file.assessment.id);
    const text = atomFeed(thresholdFeed(file, events, { id, origin: `http://${host}`, language }));
    const etag = `"${sha256(text).slice(0, 32)}"`;
    const headers = { ...apiHeaders, "cache-control": "no-cache", etag };
    if (tagsOf(request.headers.get("if-none-match")).has(etag)) return new Response(null, { status: 304, headers });
    return new Response(text, { headers: { ...headers, "content-type": "application/atom+xml; charset=utf-8" } });
  } catch (thrown) {
    return problemResponse(thrown, "thresholdsAtom");
  }
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** A UUID of version 8 made from the assessment: the same for as long as there is this assessment, and it names nothing. */
function feedId(assessmentId: string): string {
  const hex = sha256(`vigie thresholds ${assessmentId}`);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The tags of an If-None-Match; a weak one is as good, because the bytes are compared whole. */
function tagsOf(header: string | null): ReadonlySet<string> {
  return new Set((header ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, "")));
}
