import { type NextRequest, NextResponse } from "next/server";
import { apiHeaders } from "@/app/_server/api-headers";
import { isLoopbackHost } from "@/lib/exchange/loopback-host";
import { sharePathHeaders } from "@/lib/exchange/share-headers";

/** Headers for every answer, and the refusal of foreign host names; who may do what is decided in db/access.ts. */
export function proxy(request: NextRequest) {
  if (!isLoopbackHost(request.headers.get("host")))
    return new NextResponse("Vigie answers only under this machine's own name: 127.0.0.1 or localhost.\n", {
      status: 403,
      headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
    });
  if (request.nextUrl.pathname.startsWith("/_next/image")) return new NextResponse(null, { status: 404 });
  // Next answers 500 to an address that cannot be decoded; it is simply one where nothing is.
  if (!isDecodable(request.nextUrl.pathname)) {
    const nowhere = request.nextUrl.pathname.startsWith("/s/") ? "/s/-" : "/nothing-here";
    return NextResponse.rewrite(new URL(nowhere, request.url));
  }
  const share = sharePathHeaders(request.nextUrl.pathname);
  if (share !== null) return NextResponse.next({ headers: share });
  // what the API answers is never a page, least of all a file that somebody sent
  if (request.nextUrl.pathname.startsWith("/api/")) return NextResponse.next({ headers: apiHeaders });
  const nonce = btoa(crypto.randomUUID());
  const development = process.env.NODE_ENV === "development";
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ` 'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'", // recharts and floating menus place themselves by style attributes
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("referrer-policy", "same-origin");
  if (!request.nextUrl.pathname.startsWith("/fonts/")) response.headers.set("cache-control", "no-store");
  return response;
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

export const config = { matcher: ["/((?!_next/static).*)"] };
