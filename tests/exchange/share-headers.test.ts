import { describe, expect, test } from "vitest";
import { shareHeaders, sharePathHeaders } from "@/lib/exchange/share-headers";

describe("which paths carry the headers of a shared page", () => {
  test.each(["/s/abc", "/s/abc/", "/assessments/mali/snapshots/1-2/preview"])("%s, as a page", (path) => {
    expect(sharePathHeaders(path)).toEqual({ ...shareHeaders, "content-type": "text/html; charset=utf-8" });
  });
  test.each(["/s", "/s/", "/s/abc/snapshot.json", "/s/a/b/c"])("%s, as whatever it answers", (path) => {
    expect(sharePathHeaders(path)).toBe(shareHeaders);
  });
  test.each([
    "/",
    "/share.css",
    "/settings",
    "/assessments/s/abc",
    "/assessments/mali/snapshots/1/preview/x",
    "/api/v1/s",
  ])("%s does not", (path) => {
    expect(sharePathHeaders(path)).toBeNull();
  });
  test("nothing may run, be framed, be kept or learn the address", () => {
    expect(shareHeaders["content-security-policy"]?.split("; ")).toEqual([
      "default-src 'none'",
      "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
    expect(shareHeaders).toMatchObject({
      "referrer-policy": "no-referrer",
      "x-robots-tag": "noindex, nofollow",
      "cache-control": "no-store",
    });
  });
});
