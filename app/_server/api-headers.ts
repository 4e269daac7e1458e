/** On every answer of the API, refusals included. */
export const apiHeaders: Readonly<Record<string, string>> = {
  "cache-control": "no-store",
  vary: "Sec-Fetch-Site, Origin",
  "x-content-type-options": "nosniff",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
  "cross-origin-resource-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "referrer-policy": "no-referrer",
};
