import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Role } from "@/db/access";
import { createQuestion } from "@/db/commands/create-question";
import { recordForecast } from "@/db/commands/record-forecast";
import { reopenQuestion } from "@/db/commands/reopen-question";
import { reopenScenarios } from "@/db/commands/reopen-scenarios";
import { resolveQuestion } from "@/db/commands/resolve-question";
import { resolveScenarios } from "@/db/commands/resolve-scenarios";
import { reviseAssessment } from "@/db/commands/revise-assessment";
import { reviseQuestion } from "@/db/commands/revise-question";
import { withdrawQuestion } from "@/db/commands/withdraw-question";
import type { Context } from "@/db/context";
import { history } from "@/db/queries/history";
import { listAudit } from "@/db/queries/list-audit";
import { readCase } from "@/db/queries/read-case";
import { readForecasts } from "@/db/queries/read-forecasts";
import type { Store } from "@/db/store";
import { newAssessment } from "../../support/factories";
import { storeKinds } from "../../support/fresh-store";
import { codeAndFields, refusal } from "../../support/refusal";
import { at, openSmallCase } from "../../support/small-case";

/** Open from 1 to 29 February 2024: 2 March is the thirtieth day after. */
const question = {
  text: "Will it rise?",
  resolutionRule: "By the list",
  openedOn: "2024-02-01",
  horizonDays: 30,
  chanceIfScenario: { up: 0.4, down: 0 },
};
const yes = { outcome: "yes" as const, resolvedOn: "2024-02-20", source: "Agency", note: "Page 3" };
const up = { scenario: "up", resolvedOn: "2024-02-20", source: "Agency", note: "" };

let cases = 0;

describe.each(storeKinds)("forecasts on %s", (_name, freshStore) => {
  let store: Store;
  let slug = "";
  let id = "";
  beforeAll(async () => {
    store = await freshStore();
  });
  beforeEach(async () => {
    cases += 1;
    slug = `case-${cases}`;
    await openSmallCase(store, {}, slug);
    ({ id } = await createQuestion(at(store, "2024-02-01"), { slug, question }));
  });
  afterAll(() => store?.close());

  const as = (name: string, day: string, role: Role = "analyst"): Context => ({
    ...at(store, day),
    actor: { id: name, name, role },
  });
  const say = (context: Context, probability: number, reason = "So it seems") =>
    recordForecast(context, { slug, id, forecast: { probability, reason } });
  const resolve = (context: Context, over: Partial<typeof yes> = {}, expectedVersion = 1) =>
    resolveQuestion(context, { slug, id, expectedVersion, resolution: { ...yes, ...over } });
  const recordOf = async (context: Context) => {
    const { questions, hidden } = await readForecasts(context, slug);
    return { record: questions.find((each) => each.question.id === id), hidden: hidden[id] ?? 0 };
  };

  test("what happened after the horizon is no yes", async () => {
    // open from 1 February for 30 days: until 2 March
    const late = await codeAndFields(resolve(as("lena", "2024-03-20", "lead"), { resolvedOn: "2024-03-03" }));
    expect(late).toEqual(["invalid-input", "resolvedOn"]);
    await resolve(as("lena", "2024-03-20", "lead"), { resolvedOn: "2024-03-02" });
  });

  test("the case knows which questions had been resolved by its cut, by either clock", async () => {
    const lead = as("lena", "2024-02-25", "lead");
    expect((await readCase(lead, { slug })).resolved).toEqual([]);
    await resolve(lead);
    const resolved = async (asOf?: string, by?: "recorded" | "reported") =>
      (await readCase(at(store, "2024-03-01"), { slug, asOf, by })).resolved;
    expect(await resolved()).toEqual([id]);
    // settled on the 20th, entered on the 25th
    expect(await resolved("2024-02-22")).toEqual([]);
    expect(await resolved("2024-02-22", "reported")).toEqual([id]);
    expect(await resolved("2024-02-19", "reported")).toEqual([]);
    await reopenQuestion(as("lena", "2024-02-26", "lead"), { slug, id, expectedVersion: 1, reason: "Too early" });
    expect(await resolved()).toEqual([]);
    // opened again on the 26th: by the 25th it had been resolved, as things were recorded
    expect(await resolved("2024-02-25")).toEqual([id]);
    expect(await resolved("2024-02-25", "reported")).toEqual([]);
  });

  test("a case that is read until its last evidence knows what was resolved after it", async () => {
    const lead = as("lena", "2024-02-25", "lead");
    const { title, shortTitle, question: asks, handling, yardstick } = newAssessment();
    const details = {
      title,
      shortTitle,
      question: asks,
      handling,
      yardstick,
      readUntil: "last-evidence" as const,
      requiresReview: false,
    };
    await reviseAssessment(lead, { slug, expectedVersion: 1, details, reason: "" });
    await resolve(lead);
    const file = await readCase(lead, { slug });
    expect([file.cut.until, file.resolved]).toEqual(["2024-01-01", [id]]);
  });

  describe("a forecast", () => {
    test("is given back with every digit, the earlier one beside it, and is audited without its number", async () => {
      const first = await say(as("ann", "2024-02-03"), 0.1 + 0.2, "  Two signs ");
      const second = await say(as("ann", "2024-02-03"), 0, "One fell");
      expect(first).toEqual({
        id: first.id,
        questionId: id,
        probability: 0.30000000000000004,
        reason: "Two signs",
        recordedAt: "2024-02-03T12:00:00.000Z",
        recordedBy: "ann",
      });
      const { record } = await recordOf(as("ann", "2024-02-04"));
      expect(record?.forecasts).toEqual([first, second]);
      const [entry] = await listAudit(as("lea", "2024-02-04", "lead"), { slug, limit: 1 });
      expect(entry).toMatchObject({
        action: "recordForecast",
        actorId: "ann",
        entity: "forecast",
        entityId: second.id,
      });
      expect(entry?.detail).toEqual({ question: id });
    });

    test("needs a number from 0 to 1 and a reason", async () => {
      const ann = as("ann", "2024-02-03");
      expect(await codeAndFields(say(ann, 1.01))).toEqual(["invalid-input", "probability"]);
      expect(await codeAndFields(say(ann, -0.01))).toEqual(["invalid-input", "probability"]);
      expect(await codeAndFields(say(ann, Number.NaN))).toEqual(["invalid-input", "probability"]);
      expect(await codeAndFields(say(ann, 0.5, "  "))).toEqual(["invalid-input", "reason"]);
      expect((await recordOf(ann)).record?.forecasts).toEqual([]);
    });

    test("is taken from the day of opening to the day before the horizon ends", async () => {
      expect((await refusal(say(as("ann", "2024-01-31"), 0.5))).code).toBe("question-closed");
      await say(as("ann", "2024-02-01"), 0.5);
      await say(as("ann", "2024-03-01"), 0.6);
      expect((await refusal(say(as("ann", "2024-03-02"), 0.7))).code).toBe("question-closed");
    });

    test("is refused on a question that is withdrawn, resolved, or not there", async () => {
      const ann = as("ann", "2024-02-21");
      const nowhere = { slug, id: "nowhere", forecast: { probability: 0.5, reason: "x" } };
      expect((await refusal(recordForecast(ann, nowhere))).code).toBe("not-found");
      await resolve(as("lea", "2024-02-21", "lead"));
      expect((await refusal(say(ann, 0.5))).code).toBe("already-resolved");
      await reopenQuestion(as("lea", "2024-02-21", "lead"), { slug, id, expectedVersion: 1, reason: "Wrong list" });
      await say(ann, 0.5);
      await withdrawQuestion(ann, { slug, id, expectedVersion: 1, reason: "Badly put" });
      expect((await refusal(say(ann, 0.5))).code).toBe("already-withdrawn");
    });

    test("is for analysts", async () => {
      expect((await refusal(say(as("vic", "2024-02-03", "viewer"), 0.5))).code).toBe("not-allowed");
    });
  });

  describe("others' forecasts", () => {
    beforeEach(async () => {
      await say(as("ann", "2024-02-03"), 0.2);
      await say(as("ann", "2024-02-05"), 0.3);
    });

    test("are kept from who can forecast until his own is in, and their number is said", async () => {
      const before = await recordOf(as("ben", "2024-02-10"));
      expect([before.record?.forecasts, before.hidden]).toEqual([[], 2]);
      await say(as("ben", "2024-02-10"), 0.9);
      const after = await recordOf(as("ben", "2024-02-10"));
      expect(after.record?.forecasts.map((each) => [each.recordedBy, each.probability])).toEqual([
        ["ann", 0.2],
        ["ann", 0.3],
        ["ben", 0.9],
      ]);
      expect(after.hidden).toBe(0);
    });

    test("are kept from a lead and an administrator too, and shown to who may not forecast", async () => {
      expect((await recordOf(as("lea", "2024-02-10", "lead"))).record?.forecasts).toEqual([]);
      expect((await recordOf(as("ada", "2024-02-10", "admin"))).record?.forecasts).toEqual([]);
      expect((await recordOf(as("vic", "2024-02-10", "viewer"))).record?.forecasts).toHaveLength(2);
    });

    test("are kept while the question waits to be opened again on a later day", async () => {
      const later = { ...question, openedOn: "2024-02-20" };
      await reviseQuestion(as("ann", "2024-02-10"), { slug, id, expectedVersion: 1, question: later, reason: "Moved" });
      const { record, hidden } = await recordOf(as("ben", "2024-02-12"));
      expect([record?.forecasts, hidden]).toEqual([[], 2]);
      expect((await recordOf(as("ann", "2024-02-12"))).record?.forecasts).toHaveLength(2);
    });

    test("on another question open nothing", async () => {
      const other = await createQuestion(at(store, "2024-02-01"), { slug, question });
      const forecast = { probability: 0.5, reason: "x" };
      await recordForecast(as("ben", "2024-02-10"), { slug, id: other.id, forecast });
      expect((await recordOf(as("ben", "2024-02-10"))).record?.forecasts).toEqual([]);
    });

    test("are shown when nobody can forecast any more: past the horizon, or resolved", async () => {
      expect((await recordOf(as("ben", "2024-03-01"))).record?.forecasts).toEqual([]);
      expect((await recordOf(as("ben", "2024-03-02"))).record?.forecasts).toHaveLength(2);
      await resolve(as("lea", "2024-02-21", "lead"));
      expect((await recordOf(as("ben", "2024-02-21"))).record?.forecasts).toHaveLength(2);
    });
  });

  describe("resolving a question", () => {
    const lead = (day = "2024-02-21") => as("lea", day, "lead");

    test("says how it ended, by which source, and is audited", async () => {
      const resolution = await resolve(lead());
      const stamp = { version: 1, recordedAt: "2024-02-21T12:00:00.000Z", recordedBy: "lea" };
      expect(resolution).toEqual({ ...yes, ...stamp });
      expect((await recordOf(lead())).record?.resolution).toEqual(resolution);
      const [entry] = await listAudit(lead(), { slug, limit: 1 });
      expect(entry).toMatchObject({ action: "resolveQuestion", entity: "resolution", entityId: id, version: 1 });
      expect(entry?.detail).toEqual({ outcome: "yes" });
    });

    test("lies between the day it was opened and today, and names its source", async () => {
      expect(await codeAndFields(resolve(lead(), { resolvedOn: "2024-01-31" }))).toEqual([
        "invalid-input",
        "resolvedOn",
      ]);
      expect(await codeAndFields(resolve(lead(), { resolvedOn: "2024-02-22" }))).toEqual([
        "invalid-input",
        "resolvedOn",
      ]);
      expect(await codeAndFields(resolve(lead(), { source: " " }))).toEqual(["invalid-input", "source"]);
      expect((await recordOf(lead())).record?.resolution).toBeNull();
      await resolve(lead(), { resolvedOn: "2024-02-01" });
    });

    test("is done on the version that was read, and once", async () => {
      await reviseQuestion(lead(), { slug, id, expectedVersion: 1, question: { ...question, horizonDays: 31 } });
      const old = await refusal(resolve(lead()));
      expect(old.code).toBe("version-conflict");
      expect(old.detail).toMatchObject({ theirs: { version: 2, horizonDays: 31 }, yours: yes });
      await resolve(lead(), {}, 2);
      const again = await refusal(resolve(lead(), { source: "Radio" }, 2));
      expect(again.code).toBe("already-resolved");
      expect(again.detail).toMatchObject({ theirs: { outcome: "yes", source: "Agency" }, yours: { source: "Radio" } });
    });

    test("of two at once lets one through", async () => {
      const settled = await Promise.allSettled([resolve(lead()), resolve(lead(), { source: "Radio" })]);
      expect(settled.map((each) => each.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    });

    test("locks the question: it is opened again, with a reason, before it is revised or withdrawn", async () => {
      await resolve(lead());
      const revised = reviseQuestion(lead(), {
        slug,
        id,
        expectedVersion: 1,
        question: { ...question, text: "Other" },
      });
      expect((await refusal(revised)).code).toBe("already-resolved");
      const reason = "Wrong list";
      expect((await refusal(withdrawQuestion(lead(), { slug, id, expectedVersion: 1, reason }))).code).toBe(
        "already-resolved",
      );
      const reopen = (version: number, why = reason) =>
        reopenQuestion(lead(), { slug, id, expectedVersion: version, reason: why });
      expect(await codeAndFields(reopen(1, " "))).toEqual(["invalid-input", "reason"]);
      expect((await refusal(reopen(2))).code).toBe("version-conflict");
      expect(await reopen(1)).toBe(2);
      expect((await recordOf(lead())).record?.resolution).toBeNull();
      expect((await refusal(reopen(2))).code).toBe("invalid-input");
      const [entry] = await listAudit(lead(), { slug, limit: 1 });
      expect(entry).toMatchObject({ action: "reopenQuestion", entityId: id, version: 2 });
      expect(entry?.detail).toEqual({ outcome: "reopened", before: "yes", reason });
      await resolve(lead(), { source: "Radio" });
      const entries = await history(lead(), { slug, entity: "resolution", id });
      expect(entries.map(({ version, reason: why, record }) => [version, why, record.outcome])).toEqual([
        [3, "", "yes"],
        [2, reason, "reopened"],
        [1, "", "yes"],
      ]);
    });

    test("of a withdrawn question is refused", async () => {
      await withdrawQuestion(lead(), { slug, id, expectedVersion: 1, reason: "Badly put" });
      expect((await refusal(resolve(lead(), {}, 2))).code).toBe("already-withdrawn");
    });

    test("is for leads", async () => {
      expect((await refusal(resolve(as("ann", "2024-02-21")))).code).toBe("not-allowed");
      await resolve(lead());
      const reopen = reopenQuestion(as("ann", "2024-02-21"), { slug, id, expectedVersion: 1, reason: "x" });
      expect((await refusal(reopen)).code).toBe("not-allowed");
    });
  });

  describe("resolving the scenarios", () => {
    const lead = as.bind(null, "lea", "2024-02-21", "lead");
    const settle = (over: Partial<typeof up> = {}, expectedVersion = 2, context = lead()) =>
      resolveScenarios(context, { slug, expectedVersion, resolution: { ...up, ...over } });

    test("says which came true, once, on the model that was read", async () => {
      expect((await readForecasts(lead(), slug)).scenario).toBeNull();
      expect((await refusal(settle({}, 1))).code).toBe("version-conflict");
      expect(await codeAndFields(settle({ scenario: "sideways" }))).toEqual(["unknown-scenario", "scenario"]);
      expect(await codeAndFields(settle({ resolvedOn: "2023-12-31" }))).toEqual(["invalid-input", "resolvedOn"]);
      expect(await codeAndFields(settle({ resolvedOn: "2024-02-22" }))).toEqual(["invalid-input", "resolvedOn"]);
      const stored = await settle();
      expect(stored).toEqual({ ...up, version: 1, recordedAt: "2024-02-21T12:00:00.000Z", recordedBy: "lea" });
      expect((await readForecasts(lead(), slug)).scenario).toEqual(stored);
      expect((await refusal(settle({ scenario: "down" }))).code).toBe("already-resolved");
      const [entry] = await listAudit(lead(), { slug, limit: 1 });
      expect(entry).toMatchObject({ action: "resolveScenarios", entity: "scenario-resolution", version: 1 });
      expect(entry?.detail).toEqual({ scenario: "up" });
    });

    test("can be taken back with a reason, and said anew", async () => {
      await settle();
      const reopen = (expectedVersion: number, reason = "Too early") =>
        reopenScenarios(lead(), { slug, expectedVersion, reason });
      expect(await codeAndFields(reopen(1, ""))).toEqual(["invalid-input", "reason"]);
      expect((await refusal(reopen(3))).code).toBe("version-conflict");
      expect(await reopen(1)).toBe(2);
      expect((await readForecasts(lead(), slug)).scenario).toBeNull();
      expect((await refusal(reopen(2))).code).toBe("invalid-input");
      expect((await settle({ scenario: "down" })).version).toBe(3);
      const entries = await history(lead(), { slug, entity: "scenario-resolution", id: "" });
      expect(entries.map(({ reason, record }) => [reason, record.scenario])).toEqual([
        ["", "down"],
        ["Too early", null],
        ["", "up"],
      ]);
    });

    test("is for leads", async () => {
      const ann = as("ann", "2024-02-21");
      expect((await refusal(settle({}, 2, ann))).code).toBe("not-allowed");
      expect((await refusal(reopenScenarios(ann, { slug, expectedVersion: 1, reason: "x" }))).code).toBe("not-allowed");
    });
  });

  test("a question cannot have the name of a page beside it", async () => {
    for (const wanted of ["new", "track-record", "counts"])
      expect(await codeAndFields(createQuestion(at(store), { slug, id: wanted, question }))).toEqual([
        "invalid-input",
        "id",
      ]);
  });

  test("another assessment's questions are not seen, and cannot be spoken of", async () => {
    await openSmallCase(store, {}, `${slug}-other`);
    expect((await readForecasts(at(store), `${slug}-other`)).questions).toEqual([]);
    const args = { slug: `${slug}-other`, id, forecast: { probability: 0.5, reason: "x" } };
    expect((await refusal(recordForecast(as("ann", "2024-02-03"), args))).code).toBe("not-found");
  });
});
