import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { requestContext } from "@/app/_server/actor";
import { allOperations } from "@/app/api/v1/_operations/all-operations";
import { listAssessments } from "@/db/queries/list-assessments";
import { call, HOST, refusal } from "./support/call";
import { routeFile, routePaths } from "./support/route-files";
import { newAssessment, openHouse } from "./support/small-case";

let close: () => Promise<void>;
beforeAll(async () => {
  close = await openHouse();
});
afterAll(() => close());

/** Every mutating door there is, from the route files themselves. */
const doors: { method: string; path: string; address: string }[] = [];
for (const path of routePaths()) {
  const module: Record<string, unknown> = await import(routeFile(path));
  const address = path.replace("{slug}", "two-ways").replace("{reportId}", "report-1").replace("{id}", "id-1");
  for (const method of Object.keys(module).filter((name) => name !== "GET")) doors.push({ method, path, address });
}

test("there are doors to try", () => {
  expect(doors.length).toBeGreaterThan(25);
});

const own = `http://${HOST}`;
const forged: readonly (readonly [string, Record<string, string | null>])[] = [
  ["Sec-Fetch-Site: cross-site", { "sec-fetch-site": "cross-site" }],
  ["Sec-Fetch-Site: same-site", { "sec-fetch-site": "same-site" }],
  ["Sec-Fetch-Site: none", { "sec-fetch-site": "none" }],
  ["cross-site with our own Origin", { "sec-fetch-site": "cross-site", origin: own }],
  ["Origin: null", { "sec-fetch-site": null, origin: "null" }],
  ["Origin: null beside same-origin", { origin: "null" }],
  ["another Origin", { "sec-fetch-site": null, origin: "http://evil.example" }],
  ["another port", { "sec-fetch-site": null, origin: "http://127.0.0.1:3001" }],
  ["another scheme", { "sec-fetch-site": null, origin: `https://${HOST}` }],
  ["our origin as a prefix", { "sec-fetch-site": null, origin: `${own}.evil.example` }],
  ["another Origin beside same-origin", { origin: "http://evil.example" }],
  ["neither header", { "sec-fetch-site": null }],
  ["neither header and a text/plain body", { "sec-fetch-site": null, "content-type": "text/plain" }],
  ["a text/plain body from another site", { "sec-fetch-site": "cross-site", "content-type": "text/plain" }],
];

describe.each(doors)("$method $path", ({ method, address }) => {
  test.each(forged)("refuses %s", async (_, headers) => {
    const problem = await refusal(call(method, address, { headers }));
    expect([problem.status, problem.code]).toEqual([403, "cross-site"]);
  });

  test("refuses a foreign Host before anything else", async () => {
    for (const host of ["evil.example", "127.0.0.1.evil.example", "localhost.", "10.0.0.5:3000", "", null]) {
      const problem = await refusal(call(method, address, { headers: { host } }));
      expect([problem.status, problem.code]).toEqual([403, "foreign-host"]);
    }
  });
});

describe("what is let through", () => {
  const body = { ...newAssessment, scenarios: [] };
  test.each([
    ["Sec-Fetch-Site: same-origin", { "sec-fetch-site": "same-origin" }],
    ["our own Origin alone, as a script sends it", { "sec-fetch-site": null, origin: own }],
    ["both", { "sec-fetch-site": "same-origin", origin: own }],
  ])("%s reaches the checks of the body", async (_, headers) => {
    expect((await refusal(call("POST", "/assessments", { body, headers }))).code).toBe("invalid-input");
  });
  test.each(["127.0.0.1", "localhost:3000", "LOCALHOST:65535", "[::1]:3000"])("Host %s is served", async (host) => {
    expect((await call("GET", "/health", { headers: { host } })).status).toBe(200);
  });
  test("a foreign Host cannot read either", async () => {
    expect((await refusal(call("GET", "/assessments", { headers: { host: "evil.example" } }))).code).toBe(
      "foreign-host",
    );
  });
  test("nothing was written by all of this", async () => {
    expect(await listAssessments(await requestContext())).toEqual([]);
  });
});

test("no GET takes a body or an idempotency key, and none answers with a cookie", async () => {
  for (const operation of allOperations.filter(({ method }) => method === "GET")) {
    expect(operation.takesIdempotencyKey, operation.id).toBe(false);
    const address = operation.path.replace("{slug}", "two-ways").replace("{id}", "id-1");
    expect((await call("GET", address)).headers.get("set-cookie"), operation.id).toBeNull();
  }
});

test("every answer forbids storing, sniffing and framing", async () => {
  const answers = [await call("GET", "/health"), await call("POST", "/assessments", { raw: "{" })];
  for (const { headers } of answers) {
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("vary")).toBe("Sec-Fetch-Site, Origin");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(headers.get("access-control-allow-origin")).toBeNull();
  }
});
