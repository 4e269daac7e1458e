import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { pageOf } from "@/app/api/v1/_schemas/page-of";
import { FindingOrigins, ListedRule, RuleApplication, RuleRecord, StoredRule } from "@/app/api/v1/_schemas/rules";
import { getStore } from "@/db/client";
import { keepEvents } from "../support/kept-events";
import { call, read, refusal } from "./support/call";
import { AT, openHouse, openSmallCase, SLUG } from "./support/small-case";

let close: () => Promise<void>;
beforeEach(async () => {
  close = await openHouse();
  await openSmallCase();
});
afterEach(() => close());

const rule = {
  title: "Share of civilians",
  where: {},
  measure: { kind: "civilian-share", windowDays: 3, atLeastEvents: 2 },
  indicator: "target",
  reading: {
    kind: "levels",
    steps: [
      { upTo: 0.5, level: "soldiers" },
      { upTo: null, level: "civilians" },
    ],
  },
  fires: "on-change",
  source: "UCDP GED",
  grade: "B2",
  handling: "TLP:CLEAR",
};
const create = (over: object = {}, headers = {}) =>
  read(StoredRule, call("POST", `${AT}/rules`, { body: { ...rule, ...over }, headers }));
const apply = (id: string, over: object = {}) =>
  call("POST", `${AT}/rules/${id}/apply`, {
    body: { expectedVersion: 1, from: "2022-07-01", to: "2022-07-28", ...over },
  });

describe("rules", () => {
  test("are made once for one key, listed, revised, withdrawn and restored", async () => {
    const headers = { "idempotency-key": "rule-once" };
    const made = await create({}, headers);
    expect(await create({}, headers)).toEqual(made);
    expect(made).toMatchObject({
      version: 1,
      status: "active",
      gapDays: 0,
      note: "",
      where: { countries: [], placePrecisionAtMost: 7 },
    });
    const { items } = await read(pageOf(ListedRule), call("GET", `${AT}/rules`));
    expect(items).toEqual([{ ...made, findings: 0, appliedVersion: null }]);
    const body = { expectedVersion: 1, rule: { ...rule, gapDays: 5 } };
    const revised = await call("PUT", `${AT}/rules/${made.id}`, { body });
    expect(revised.headers.get("etag")).toBe('"2"');
    const late = await refusal(call("PUT", `${AT}/rules/${made.id}`, { body }));
    expect([late.status, late.code]).toEqual([409, "version-conflict"]);
    const withdraw = { expectedVersion: 2, reason: "Not needed" };
    await read(StoredRule, call("POST", `${AT}/rules/${made.id}/withdraw`, { body: withdraw }));
    const back = await read(
      StoredRule,
      call("POST", `${AT}/rules/${made.id}/restore`, { body: { expectedVersion: 3 } }),
    );
    expect(back).toMatchObject({ version: 4, status: "active", gapDays: 5 });
    const { revisions, applications } = await read(RuleRecord, call("GET", `${AT}/rules/${made.id}`));
    expect(revisions.map(({ version }) => version)).toEqual([4, 3, 2, 1]);
    expect(applications).toEqual([]);
  });

  test("say which of their fields are wrong", async () => {
    const wrong = await refusal(call("POST", `${AT}/rules`, { body: { ...rule, grade: "Z1", fires: "sometimes" } }));
    expect(wrong.status).toBe(422);
    const level = { reading: { kind: "levels", steps: [{ upTo: null, level: "tanks" }] } };
    const unknown = await refusal(call("POST", `${AT}/rules`, { body: { ...rule, ...level } }));
    expect(unknown.code).toBe("unknown-level");
  });

  test("applied, make findings that lead to their events, and are taken back", async () => {
    await keepEvents(await getStore(), SLUG, [
      { externalId: "1", occurredOn: "2022-07-04", targetsCivilians: true },
      { externalId: "2", occurredOn: "2022-07-05", targetsCivilians: true },
    ]);
    const { id } = await create();
    const done = await read(RuleApplication, apply(id, { language: "fr" }));
    expect(done).toMatchObject({ made: 1, from: "2022-07-01", to: "2022-07-28" });
    const Findings = z.object({ items: z.array(z.object({ id: z.string(), title: z.string(), status: z.string() })) });
    const { items } = await read(Findings, call("GET", `${AT}/findings`));
    const made = items.find(({ title }) => title.startsWith("100"));
    expect(made?.title).toBe("100\u00a0% contre des civils en 3 jours jusqu’au 5 juil. 2022 (UCDP)");
    const origins = await read(FindingOrigins, call("GET", `${AT}/findings/${made?.id}/events`));
    expect(origins.events.map(({ externalId }) => externalId)).toEqual(["1", "2"]);
    expect(await read(RuleApplication, apply(id, { language: "fr" }))).toMatchObject({ id: null, same: 1 });
    const back = await call("POST", `${AT}/rule-applications/${done.id}/take-back`, { body: {} });
    expect(back.status).toBe(200);
    const after = await read(Findings, call("GET", `${AT}/findings?status=withdrawn`));
    expect(after.items.find((each) => each.id === made?.id)?.status).toBe("withdrawn");
    const missing = await refusal(call("POST", `${AT}/rule-applications/none/take-back`, { body: {} }));
    expect(missing.status).toBe(404);
  });

  test("are told as a JSON Schema", async () => {
    const schema = await read(z.looseObject({ properties: z.looseObject({}) }), call("GET", "/rule-schema"));
    expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(["where", "measure", "reading", "fires"]));
  });
});
