import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { problemKinds } from "@/app/_server/problem";
import { GET as nowhere } from "@/app/api/v1/[...path]/route";
import { getStore } from "@/db/client";
import { call, read, refusal } from "./support/call";
import { openHouse, openSmallCase } from "./support/small-case";

let close: () => Promise<void>;
beforeAll(async () => {
  close = await openHouse();
  await openSmallCase();
});
afterAll(() => close());
afterEach(() => vi.restoreAllMocks());

describe("preferences", () => {
  const put = (body: unknown) => call("PUT", "/preferences", { body });
  test("are cookies of this site for one year", async () => {
    const { headers } = await put({ language: "fr", shortcuts: false });
    expect(headers.getSetCookie()).toEqual([
      "vigie-language=fr; Path=/; Max-Age=31536000; SameSite=Strict; HttpOnly",
      "vigie-shortcuts=off; Path=/; Max-Age=31536000; SameSite=Strict; HttpOnly",
    ]);
    expect((await put({ theme: "dark" })).headers.getSetCookie()).toEqual([
      "vigie-theme=dark; Path=/; Max-Age=31536000; SameSite=Strict; HttpOnly",
    ]);
  });
  test.each([{ language: "de" }, { theme: "dark; Domain=evil.example" }, { shortcuts: "off" }, { colour: "red" }])(
    "%j is refused and sets nothing",
    async (body) => {
      const answer = await put(body);
      expect([answer.status, answer.headers.getSetCookie()]).toEqual([422, []]);
    },
  );
});

describe("the house", () => {
  test("says that it is well, and what stores", async () => {
    const answer = JSON.parse((await call("GET", "/health")).text);
    expect(answer).toMatchObject({ status: "ok", storage: "sqlite" });
  });
  test("keeps an audit of every write, newest first", async () => {
    const Entries = z.object({ items: z.array(z.looseObject({ action: z.string() })) });
    const { items } = await read(Entries, call("GET", "/audit?slug=two-ways&limit=5"));
    expect(items.map(({ action }) => action)).toEqual(["reviseModel", "createAssessment"]);
  });
  test("serves its own description", async () => {
    expect(JSON.parse((await call("GET", "/openapi.json")).text).openapi).toBe("3.1.0");
  });
  test("an address that is no door is told so in the API's own form", async () => {
    const answer = await nowhere();
    expect([answer.status, answer.headers.get("content-type")]).toEqual([404, "application/problem+json"]);
  });
  test("gives every refusal a status of its kind", () => {
    for (const { status } of Object.values(problemKinds)) expect(status).toBeGreaterThanOrEqual(400);
    expect(
      Object.entries(problemKinds)
        .filter(([, { status }]) => status >= 500)
        .map(([code]) => code),
    ).toEqual(["storage-unavailable", "internal"]);
  });
});

describe("a fault of ours", () => {
  test("says nothing of the insides, and is logged once with the reference that the answer repeats", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const store = await getStore();
    vi.spyOn(store, "read").mockRejectedValue(new Error("secret column does not exist"));
    const answer = await call("GET", "/assessments");
    const problem = await refusal(Promise.resolve(answer));
    expect([problem.status, problem.code]).toEqual([500, "internal"]);
    expect(answer.text).not.toMatch(/secret|stack|\.ts/);
    expect(log).toHaveBeenCalledTimes(1);
    const logged = JSON.parse(String(log.mock.calls[0]?.[0]));
    expect(logged.stack).toContain("secret column");
    expect(problem.detail).toContain(logged.reference);
  });
});
