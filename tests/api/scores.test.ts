import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { pageOf } from "@/app/api/v1/_schemas/page-of";
import { ScoredQuestion } from "@/app/api/v1/_schemas/scored-question";
import { Change, Contributions, Trajectory } from "@/app/api/v1/_schemas/scores";
import { StoredQuestion } from "@/app/api/v1/_schemas/stored";
import { call, read, refusal } from "./support/call";
import { AT, attacks, finding, openHouse, openSmallCase, report } from "./support/small-case";

/*
 * By hand: grade A1 is w = .95 x .95 = .9025; level "soldiers" has u = .5 x .8 + .5 x .4 = .6, so L = w theta + (1 - w) u =
 * .7805 and .4195. From even priors p = .7805 / 1.2 = .6504166...; every 10 days half of the excess over .5 is left.
 */
const EXCESS = 0.7805 / 1.2 - 0.5;
const DIGITS = 12;

let close: () => Promise<void>;
beforeEach(async () => {
  close = await openHouse();
  await openSmallCase();
  await call("POST", `${AT}/findings`, { body: { finding, report } });
});
afterEach(() => close());

const trajectory = (query = "") => read(Trajectory, call("GET", `${AT}/trajectory${query}`));
const change = (query: string) => read(Change, call("GET", `${AT}/change?${query}`));

describe("the trajectory", () => {
  test("has a point a day, the score before and after evidence, and the projection", async () => {
    const answer = await trajectory("?projectDays=10");
    expect(answer).toMatchObject({
      asOf: null,
      until: "2022-07-29",
      from: "2022-07-01",
      to: "2022-07-29",
      by: "recorded",
    });
    expect(answer).toMatchObject({ modelVersion: 2, scenarios: ["this-way", "that-way"] });
    expect(answer.points).toHaveLength(29);
    expect(answer.points.filter(({ before }) => before !== undefined).map(({ day }) => day)).toEqual(["2022-07-11"]);
    const at = (day: string) => answer.points.find((point) => point.day === day);
    expect(at("2022-07-10")?.p[0]).toBeCloseTo(0.5, DIGITS);
    expect(at("2022-07-11")?.before?.[0]).toBeCloseTo(0.5, DIGITS);
    expect(at("2022-07-11")?.p[0]).toBeCloseTo(0.5 + EXCESS, DIGITS);
    expect(at("2022-07-11")?.logEvidence).toBeCloseTo(Math.log(0.6), DIGITS);
    expect(at("2022-07-21")?.p[0]).toBeCloseTo(0.5 + EXCESS / 2, DIGITS);
    expect(answer.projected.map(({ day }) => day).at(-1)).toBe("2022-08-08");
    expect(answer.projected.at(-1)?.p[0]).toBeCloseTo(0.5 + EXCESS * 2 ** -2.8, DIGITS);
  });
  test("a part of it is the same numbers, and projects only from the last day", async () => {
    const whole = await trajectory();
    const part = await trajectory("?from=2022-07-11&to=2022-07-21");
    expect(part.points).toEqual(whole.points.slice(10, 21));
    expect(part.projected).toEqual([]);
  });
  test("as reported: the finding counts from the day its source said so", async () => {
    const before = await trajectory("?asOf=2022-07-11&by=reported");
    expect(before.until).toBe("2022-07-11");
    expect(before.points.at(-1)?.p[0]).toBeCloseTo(0.5, DIGITS);
    const after = await trajectory("?asOf=2022-07-12&by=reported");
    expect(after.points.at(-1)?.p[0]).toBeCloseTo(0.5 + EXCESS * 2 ** -0.1, DIGITS);
  });
  test("as recorded: nothing was there the day before it was entered", async () => {
    const before = await trajectory("?asOf=2022-07-28");
    expect(before.points.at(-1)?.p[0]).toBeCloseTo(0.5, DIGITS);
    const after = await trajectory("?asOf=2022-07-29");
    expect(after.points.at(-1)?.p[0]).toBeCloseTo(0.5 + EXCESS * 2 ** -1.8, DIGITS);
  });
});

describe("contributions", () => {
  test("the only finding contributes all there is over the prior", async () => {
    const answer = await read(Contributions, call("GET", `${AT}/contributions`));
    expect(answer.items).toHaveLength(1);
    expect(answer.items[0]?.delta[0]).toBeCloseTo(EXCESS * 2 ** -1.8, DIGITS);
    expect(answer.items[0]?.delta[1]).toBeCloseTo(-EXCESS * 2 ** -1.8, DIGITS);
    expect(answer.p[0]).toBeCloseTo(0.5 + EXCESS * 2 ** -1.8, DIGITS);
  });
});

describe("the change between two days", () => {
  test("is the jump of the finding less what memory took back", async () => {
    const answer = await change("from=2022-07-01&to=2022-07-21");
    expect(answer.steps.map(({ kind }) => kind)).toEqual(["drift", "evidence", "drift"]);
    expect(answer.totals.findings[0]?.delta[0]).toBeCloseTo(EXCESS, DIGITS);
    expect(answer.totals.memory[0]).toBeCloseTo(-EXCESS / 2, 9);
    expect(answer.delta[0]).toBeCloseTo(EXCESS / 2, DIGITS);
  });
  test("of evidence on the first day itself there is none, of no time there is nothing", async () => {
    expect((await change("from=2022-07-11&to=2022-07-12")).totals.findings).toEqual([]);
    expect((await change("from=2022-07-11&to=2022-07-11")).steps).toEqual([]);
  });
  test("needs both days, the right way round", async () => {
    expect((await refusal(call("GET", `${AT}/change?from=2022-07-01`))).fields[0]?.path).toBe("query.to");
    expect((await refusal(call("GET", `${AT}/change?from=2022-07-12&to=2022-07-11`))).fields[0]?.path).toBe("query.to");
  });
  test("adds up with silence, several findings a day and every scenario", async () => {
    await call("POST", `${AT}/indicators`, { body: { expectedVersion: 2, indicator: attacks } });
    for (const [occurredOn, level] of [
      ["2022-07-14", "civilians"],
      ["2022-07-14", "soldiers"],
      ["2022-07-20", "civilians"],
    ])
      await call("POST", `${AT}/findings`, {
        body: {
          finding: { ...finding, occurredOn },
          report: { ...report, level, reportedOn: "2022-07-20" },
          separate: true,
        },
      });
    const event = {
      finding: { ...finding, indicator: "attacks", occurredOn: "2022-07-14" },
      report: { ...report, level: null, reportedOn: "2022-07-14" },
    };
    expect((await call("POST", `${AT}/findings`, { body: event })).status).toBe(201);
    const answer = await change("from=2022-07-03&to=2022-07-29");
    expect(answer.totals.silence.map(({ indicator }) => indicator)).toEqual(["attacks"]);
    expect(Math.abs(answer.totals.silence[0]?.delta[0] ?? 0)).toBeGreaterThan(0.01);
    const day = answer.steps.find((step) => step.kind === "evidence" && step.day === "2022-07-14");
    expect(day?.kind === "evidence" && day.shares.length).toBe(3);
    for (const k of [0, 1]) {
      const sum = (parts: readonly { readonly delta: readonly number[] }[]) =>
        parts.reduce((total, part) => total + (part.delta[k] ?? Number.NaN), 0);
      const moved = (answer.after[k] ?? Number.NaN) - (answer.before[k] ?? Number.NaN);
      expect(answer.delta[k]).toBeCloseTo(moved, DIGITS);
      expect(sum(answer.steps)).toBeCloseTo(moved, DIGITS);
      expect(
        sum(answer.totals.findings) + sum(answer.totals.silence) + (answer.totals.memory[k] ?? Number.NaN),
      ).toBeCloseTo(moved, 9);
    }
  });
});

describe("questions", () => {
  const question = (change: object) => ({
    body: {
      text: "Will it?",
      openedOn: "2022-07-29",
      horizonDays: 20,
      chanceIfScenario: { "this-way": 0.3, "that-way": 0.3 },
      ...change,
    },
  });
  test("a chance that is the same whatever holds is that chance, and shrinks as the horizon runs out", async () => {
    const fresh = await read(StoredQuestion, call("POST", `${AT}/questions`, question({})));
    const older = await read(StoredQuestion, call("POST", `${AT}/questions`, question({ openedOn: "2022-07-19" })));
    const over = await read(StoredQuestion, call("POST", `${AT}/questions`, question({ openedOn: "2022-07-02" })));
    const { items } = await read(pageOf(ScoredQuestion), call("GET", `${AT}/questions`));
    const of = ({ id }: { id: string }) => items.find((item) => item.id === id);
    expect(of(fresh)).toMatchObject({ closesOn: "2022-08-18", remainingDays: 20 });
    expect(of(fresh)?.probability).toBeCloseTo(0.3, 10);
    expect(of(older)?.probability).toBeCloseTo(1 - Math.sqrt(0.7), 10);
    expect(of(over)).toMatchObject({ closesOn: "2022-07-22", remainingDays: 0, probability: null });
  });
  test("are revised and withdrawn; unknown and missing scenarios are named", async () => {
    const made = await read(StoredQuestion, call("POST", `${AT}/questions`, question({ text: "Q" })));
    const at = `${AT}/questions/${made.id}`;
    const put = { expectedVersion: 1, question: { ...question({ text: "Q2" }).body } };
    expect((await read(StoredQuestion, call("PUT", at, { body: put }))).text).toBe("Q2");
    expect(await refusal(call("PUT", at, { body: put }))).toMatchObject({ status: 409, theirs: { version: 2 } });
    const out = { expectedVersion: 2, reason: "asked twice" };
    expect((await read(StoredQuestion, call("POST", `${at}/withdraw`, { body: out }))).status).toBe("withdrawn");
    const unknown = question({ chanceIfScenario: { "this-way": 0.1, "that-way": 0.1, "third-way": 0.1 } });
    expect(await refusal(call("POST", `${AT}/questions`, unknown))).toMatchObject({ code: "unknown-scenario" });
    const certain = question({ chanceIfScenario: { "this-way": 1, "that-way": 0 } });
    expect((await refusal(call("POST", `${AT}/questions`, certain))).fields[0]?.path).toBe("chanceIfScenario.this-way");
  });
});
