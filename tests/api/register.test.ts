import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { pageOf } from "@/app/api/v1/_schemas/page-of";
import {
  LinkedOrigin,
  ReviewedReports,
  SourceRecord,
  StoredComment,
  StoredPlanItem,
  StoredSource,
} from "@/app/api/v1/_schemas/register";
import { StoredAssessment, StoredFinding } from "@/app/api/v1/_schemas/stored";
import { call, read, refusal } from "./support/call";
import { AT, finding, NOW, openHouse, openSmallCase, report } from "./support/small-case";

let close: () => Promise<void>;
beforeEach(async () => {
  close = await openHouse();
  await openSmallCase();
});
afterEach(() => close());

const Recorded = z.object({ finding: StoredFinding, reportId: z.string() });
const Scores = z.object({ p: z.array(z.number()) });
const record = (over: object = {}) =>
  read(Recorded, call("POST", `${AT}/findings`, { body: { finding, report: { ...report, ...over } } }));
const enter = (body: object, headers = {}) => read(StoredSource, call("POST", `${AT}/sources`, { body, headers }));
const scores = async () => (await read(Scores, call("GET", `${AT}/contributions`))).p;

describe("sources", () => {
  test("are entered once for one key, read, revised, withdrawn and restored", async () => {
    const headers = { "idempotency-key": "source-once" };
    const made = await enter({ name: "Agence X", kind: "agency" }, headers);
    expect(await enter({ name: "Agence X", kind: "agency" }, headers)).toEqual(made);
    expect(made).toMatchObject({ version: 1, status: "active", reliability: null, repeats: null });
    const at = `${AT}/sources/${made.id}`;
    const body = {
      expectedVersion: 1,
      source: { name: "Agence X", kind: "agency", reliability: "B" },
      reason: "Judged",
    };
    expect(await read(StoredSource, call("PUT", at, { body }))).toMatchObject({ version: 2, reliability: "B" });
    const stale = await refusal(call("PUT", at, { body }));
    expect([stale.status, stale.code]).toEqual([409, "version-conflict"]);
    await call("POST", `${at}/withdraw`, { body: { expectedVersion: 2, reason: "Not used" } });
    await call("POST", `${at}/restore`, { body: { expectedVersion: 3 } });
    expect(await read(StoredSource, call("GET", at))).toMatchObject({ version: 4, status: "active", reliability: "B" });
    const listed = await read(pageOf(StoredSource), call("GET", `${AT}/sources`));
    expect(listed.items.map(({ name }) => name)).toEqual(["Agence X"]);
    const wrong = await refusal(call("POST", `${AT}/sources`, { body: { name: "" } }));
    expect(wrong.fields[0]).toMatchObject({ path: "name" });
  });

  test("the door invents no origin; linked later, the copy changes no score", async () => {
    const a = await enter({ name: "Agence X" });
    const b = await enter({ name: "Journal Y", repeats: a.id });
    await record();
    const alone = await scores();
    const copy = await record({ source: "Journal Y" });
    expect(copy.finding.reports.map(({ origin }) => origin)).toEqual([null, null]);
    expect(await scores()).not.toEqual(alone);
    const body = { reports: [{ id: copy.reportId, version: 1 }], reason: "It repeats the agency" };
    const linked = await read(LinkedOrigin, call("POST", `${AT}/sources/${b.id}/link-origin`, { body }));
    expect(linked.origin).toBe("Agence X");
    (await scores()).forEach((p, at) => {
      expect(Math.abs(p - (alone[at] ?? Number.NaN))).toBeLessThan(1e-12);
    });
    const again = await refusal(call("POST", `${AT}/sources/${b.id}/link-origin`, { body }));
    expect([again.status, again.code]).toEqual([409, "version-conflict"]);
  });

  test("their records tell who was confirmed", async () => {
    await record();
    await record({ source: "Radio Z", reportedOn: "2022-07-13" });
    const Records = z.object({ items: z.array(SourceRecord) });
    const { items } = await read(Records, call("GET", `${AT}/source-records`));
    expect(items.map(({ name, spokenOf, confirmed }) => [name, spokenOf, confirmed])).toEqual([
      ["Agence X", 1, 1],
      ["Radio Z", 0, 0],
    ]);
  });
});

test("plan items are made, listed, closed with an outcome", async () => {
  const body = { indicator: "target", task: "Ask", dueOn: "2022-08-01" };
  const made = await read(StoredPlanItem, call("POST", `${AT}/plan`, { body }));
  expect(made).toMatchObject({ version: 1, state: "open", owner: "" });
  const at = `${AT}/plan/${made.id}`;
  const open = await refusal(call("PUT", at, { body: { expectedVersion: 1, item: { ...body, state: "done" } } }));
  expect(open.fields[0]).toMatchObject({ path: "item.outcome" });
  const done = { expectedVersion: 1, item: { ...body, state: "done", outcome: "Nothing" } };
  expect(await read(StoredPlanItem, call("PUT", at, { body: done }))).toMatchObject({ version: 2, state: "done" });
  expect((await read(StoredPlanItem, call("GET", at))).outcome).toBe("Nothing");
  expect((await read(pageOf(StoredPlanItem), call("GET", `${AT}/plan`))).total).toBe(1);
});

test("comments are said, listed oldest first and taken back", async () => {
  const { finding: made } = await record();
  const at = `${AT}/findings/${made.id}/comments`;
  const first = await read(StoredComment, call("POST", at, { body: { text: "One" } }));
  vi.setSystemTime(NOW.getTime() + 1000);
  await call("POST", at, { body: { text: "<b>Two</b>\nhttps://example.org" } });
  const long = await refusal(call("POST", at, { body: { text: "x".repeat(10_001) } }));
  expect(long.fields[0]).toMatchObject({ path: "text" });
  await call("POST", `${at}/${first.id}/withdraw`);
  const again = await refusal(call("POST", `${at}/${first.id}/withdraw`));
  expect([again.status, again.code]).toEqual([409, "already-withdrawn"]);
  const { items } = await read(z.object({ items: z.array(StoredComment) }), call("GET", at));
  expect(items.map(({ text }) => text)).toEqual(["", "<b>Two</b>\nhttps://example.org"]);
});

test("where a review is asked for, a report counts once it was reviewed", async () => {
  await read(
    StoredAssessment,
    call("PATCH", AT, { body: { expectedVersion: 1, details: { requiresReview: true }, reason: "Two pairs of eyes" } }),
  );
  const { finding: made, reportId } = await record();
  expect(made.reports[0]).toMatchObject({ status: "unreviewed", review: "draft" });
  expect(await scores()).toEqual([0.5, 0.5]);
  const body = { reports: [{ id: reportId, version: 1 }] };
  const { findings } = await read(ReviewedReports, call("POST", `${AT}/reviews`, { body }));
  expect(findings[0]?.reports[0]).toMatchObject({ status: "active", review: "reviewed", version: 2 });
  expect((await scores())[0]).toBeGreaterThan(0.5);
  const stale = await refusal(call("POST", `${AT}/reviews`, { body }));
  expect([stale.status, stale.code]).toEqual([409, "version-conflict"]);
});
