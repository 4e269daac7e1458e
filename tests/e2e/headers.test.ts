import { request } from "node:http";
import { describe, expect, inject, test } from "vitest";

const base = new URL(inject("baseUrl"));

/** A request as no browser would send it: with any Host header. */
function ask(path: string, headers: Record<string, string> = {}, method = "GET", body?: string) {
  return new Promise<{ status: number; headers: Record<string, string | string[] | undefined>; text: string }>(
    (done, failed) => {
      const message = request(
        { host: base.hostname, port: base.port, path, method, headers: { host: base.host, ...headers } },
        (answer) => {
          let text = "";
          answer.setEncoding("utf8");
          answer.on("data", (chunk) => {
            text += chunk;
          });
          answer.on("end", () => done({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
        },
      );
      message.on("error", failed);
      message.end(body);
    },
  );
}
const pages = ["/assessments", "/assessments/mali-after-kati", "/assessments/mali-after-kati/record", "/nothing-here"];

describe("headers of every answer", () => {
  test.each(pages)("%s carries an enforced policy with a nonce and no unsafe scripts", async (path) => {
    const first = await ask(path);
    const policy = String(first.headers["content-security-policy"]);
    expect(policy).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/=]+' 'strict-dynamic';/);
    const scripts = /script-src[^;]*/.exec(policy)?.[0] ?? "";
    expect(scripts).not.toMatch(/unsafe/);
    for (const rule of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "connect-src 'self'"])
      expect(policy).toContain(rule);
    expect(first.headers["x-content-type-options"]).toBe("nosniff");
    expect(first.headers["cross-origin-opener-policy"]).toBe("same-origin");
    expect(String(first.headers["cache-control"])).toContain("no-store");
    expect(first.headers["x-powered-by"]).toBeUndefined();
    const second = await ask(path);
    expect(second.headers["content-security-policy"]).not.toBe(policy);
  });
  test("a policy sent by the client is not believed", async () => {
    const answer = await ask("/assessments", { "content-security-policy": "script-src *" });
    expect(String(answer.headers["content-security-policy"])).not.toContain("script-src *");
  });
  test("static files are not sniffed either", async () => {
    const page = await ask("/assessments");
    const script = /\/_next\/static\/[^"]+\.js/.exec(page.text)?.[0] ?? "";
    expect((await ask(script)).headers["x-content-type-options"]).toBe("nosniff");
  });
});

describe("who is answered", () => {
  test.each(["example.org", "vigie.example:3000", "127.0.0.1.example.org", "localhost.example.org", "0.0.0.0"])(
    "a Host header of %s gets 403 on pages, the API and shared links",
    async (host) => {
      for (const path of ["/assessments", "/api/v1/assessments", "/s/abc"])
        expect((await ask(path, { host })).status, path).toBe(403);
    },
  );
  test("a forged x-forwarded-host does not help", async () => {
    const answer = await ask("/api/v1/assessments", { host: "example.org", "x-forwarded-host": base.host });
    expect(answer.status).toBe(403);
  });
  test.each([
    ["cross-site", { "sec-fetch-site": "cross-site" }],
    ["same-site", { "sec-fetch-site": "same-site" }],
    ["null origin", { origin: "null" }],
    ["another origin", { origin: "http://example.org" }],
    ["no word about its origin", {}],
  ])("a write that is %s gets 403", async (_name, headers) => {
    const answer = await ask(
      "/api/v1/preferences",
      { "content-type": "application/json", ...headers },
      "PUT",
      JSON.stringify({ language: "fr" }),
    );
    expect(answer.status).toBe(403);
    expect(answer.headers["set-cookie"]).toBeUndefined();
  });
  test.each([
    "/_next/image?url=%2Ficon.svg&w=16&q=75",
    "/_next/data/x.json",
    "/.env",
    "/data/vigie.db",
    "/../package.json",
  ])("%s is not there", async (path) => {
    expect((await ask(path)).status).toBe(404);
  });
  test.each(["/s/%ff", "/assessments/%ff", "/assessments/mali-after-kati/evidence/%E0%A4%A"])(
    "%s cannot be decoded, and is simply not there",
    async (path) => {
      const answer = await ask(path);
      expect(answer.status).toBe(404);
      expect(answer.headers["content-security-policy"]).toBeDefined();
      expect(answer.headers["x-content-type-options"]).toBe("nosniff");
    },
  );
  test("a link that cannot be decoded gives the bytes of one that was never made", async () => {
    expect((await ask("/s/%ff")).text).toBe((await ask(`/s/${"A".repeat(43)}`)).text);
  });
  test("robots are turned away", async () => {
    expect((await ask("/robots.txt")).text).toContain("Disallow: /");
  });
});
