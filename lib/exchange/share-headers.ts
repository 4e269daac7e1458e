/**
 * On every answer below /s/ and on the preview inside the house. The page needs two style sheets, fonts and a drawing from this
 * host and nothing else: no script of any kind may run, nobody may frame it, keep it, index it or learn its address.
 */
export const shareHeaders: Readonly<Record<string, string>> = {
  "content-security-policy":
    "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
  "x-robots-tag": "noindex, nofollow",
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
};

const HTML = { "content-type": "text/html; charset=utf-8" };

/**
 * What the proxy sets on a path below /s/ and on a preview; null for every other path. Next writes the headers of a route handler in
 * a form that its own compression does not read, so a page is only compressed when its type is set here.
 */
export function sharePathHeaders(path: string): Readonly<Record<string, string>> | null {
  const isPage = /^\/s\/[^/]+\/?$/.test(path) || /^\/assessments\/[^/]+\/snapshots\/[^/]+\/preview\/?$/.test(path);
  if (isPage) return { ...shareHeaders, ...HTML };
  return path === "/s" || path.startsWith("/s/") ? shareHeaders : null;
}
