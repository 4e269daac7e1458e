import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { requestContext } from "@/app/_server/actor";
import { answerOnce } from "@/app/_server/answer-once";
import { allOperations } from "@/app/api/v1/_operations/all-operations";
import { createIncident } from "@/db/commands/create-incident";
import type { Context } from "@/db/context";
import { DomainError } from "@/lib/domain/errors";
import { call, read, refusal } from "./support/call";
import { AT, finding, newAssessment, openHouse, openSmallCase, report, SLUG, target } from "./support/small-case";

let close: () => Promise<void>;
beforeEach(async () => {
  close = await openHouse();
  await openSmallCase();
});
afterEach(() => close());

const incident = { title: "Raid", occurredOn: "2022-07-11" };
const post = (address: string, key: string, body: unknown) =>
  call("POST", `${AT}${address}`, { body, headers: { "idempotency-key": key } });
const total = async (address: string) =>
  (await read(z.object({ total: z.number() }), call("GET", `${AT}${address}`))).total;

const bodies: Readonly<Record<string, unknown>> = {
  "/incidents": incident,
  "/documents": { title: "Note", handling: "TLP:CLEAR" },
  "/questions": {
    text: "Q",
    openedOn: "2022-07-29",
    horizonDays: 9,
    chanceIfScenario: { "this-way": 0.1, "that-way": 0.2 },
  },
  "/findings": { finding, report, separate: true },
  "/indicators": { expectedVersion: 2, indicator: { ...target, id: "other" } },
  "/snapshots": { title: "S", asOf: null, cap: "TLP:CLEAR" },
};

describe.each(Object.entries(bodies))("POST %s", (address, body) => {
  test("the same request again gives the same answer and writes nothing", async () => {
    const before = await total(address);
    const first = await post(address, `key${address}`, body);
    expect([first.status, first.headers.get("idempotency-replayed")]).toEqual([201, null]);
    const again = await post(address, `key${address}`, body);
    expect([again.status, again.text, again.headers.get("location")]).toEqual([
      201,
      first.text,
      first.headers.get("location"),
    ]);
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    expect(await total(address)).toBe(before + 1);
  });
});

test("every create takes a key, and nothing else does", () => {
  const taking = allOperations.filter((operation) => operation.takesIdempotencyKey).map(({ id }) => id);
  const creating = allOperations.filter((operation) => operation.status === 201).map(({ id }) => id);
  expect(taking).toEqual(creating);
  expect(creating).toHaveLength(23);
});

describe("one key", () => {
  test("for another body or another address is refused", async () => {
    await post("/incidents", "one", incident);
    const other = await refusal(post("/incidents", "one", { ...incident, title: "Another" }));
    expect([other.status, other.code]).toEqual([422, "idempotency-conflict"]);
    await call("POST", "/assessments", { body: { ...newAssessment, slug: "elsewhere" } });
    const headers = { "idempotency-key": "one" };
    const elsewhere = call("POST", "/assessments/elsewhere/incidents", { body: incident, headers });
    expect((await refusal(elsewhere)).code).toBe("idempotency-conflict");
  });
  test("is the same request however its fields are ordered", async () => {
    await post("/incidents", "order", { title: "Raid", occurredOn: "2022-07-11" });
    const again = await post("/incidents", "order", { occurredOn: "2022-07-11", title: "Raid" });
    expect(again.headers.get("idempotency-replayed")).toBe("true");
  });
  test("is not used up by a refusal", async () => {
    expect((await refusal(post("/incidents", "again", { ...incident, occurredOn: "2023-01-01" }))).status).toBe(422);
    expect((await post("/incidents", "again", incident)).status).toBe(201);
  });
  test("pressed five times at once makes one record", async () => {
    const before = await total("/incidents");
    const answers = await Promise.all(Array.from({ length: 5 }, () => post("/incidents", "five", incident)));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await total("/incidents")).toBe(before + 1);
  });
  test("finds the answer of its twin when that stored its version first", async () => {
    const context = await requestContext();
    const headers = { "idempotency-key": "twin" };
    const request = () => new Request("http://127.0.0.1:3000/api/v1/x", { method: "POST", headers });
    const create = async (acting: Context) => ({
      value: await createIncident(acting, { slug: SLUG, incident: { ...incident, place: null } }),
    });
    const overtaken = async () => {
      await answerOnce({ context, request: request(), sent: incident }, create);
      throw new DomainError("version-conflict", "stored in the meantime");
    };
    const answer = await answerOnce({ context, request: request(), sent: incident }, overtaken);
    expect([answer.status, answer.headers.get("idempotency-replayed")]).toEqual([201, "true"]);
    expect(await total("/incidents")).toBe(1);
  });
  test.each(["", " ", "x".repeat(201), "a b", "é"])("%j is no key", async (key) => {
    const problem = await refusal(post("/incidents", key, incident));
    expect(problem.fields[0]).toMatchObject({ path: "Idempotency-Key", rule: "format" });
  });
});

test("without a key the same request makes two records", async () => {
  const before = await total("/incidents");
  await call("POST", `${AT}/incidents`, { body: incident });
  await call("POST", `${AT}/incidents`, { body: incident });
  expect(await total("/incidents")).toBe(before + 2);
});
