import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Matrix } from "@/app/api/v1/_schemas/matrix";
import { call, read, refusal } from "./support/call";
import { AT, attacks, finding, openHouse, openSmallCase, report } from "./support/small-case";

/*
 * By hand: grade A1 is w = .95 x .95 = .9025; level "soldiers" has u = .5 x .8 + .5 x .4 = .6, so L = w theta + (1 - w) u =
 * .7805 and .4195: half of ln(.7805 / .4195) either way of the average.
 */
const HALF = Math.log(0.7805 / 0.4195) / 2;
const DIGITS = 10;

let close: () => Promise<void>;
beforeEach(async () => {
  close = await openHouse();
  await openSmallCase();
  await call("POST", `${AT}/findings`, { body: { finding, report } });
});
afterEach(() => close());

const matrix = (query = "") => read(Matrix, call("GET", `${AT}/matrix${query}`));

describe("the matrix", () => {
  test("holds what each finding says against the average scenario, and what the scores would lose without it", async () => {
    const answer = await matrix();
    expect(answer).toMatchObject({
      total: 1,
      nextCursor: null,
      scenarios: ["this-way", "that-way"],
      adds: [true, true],
    });
    const [row] = answer.items;
    expect(row).toMatchObject({ indicator: "target", day: "2022-07-11", findings: 1 });
    expect(row?.logRatio[0]).toBeCloseTo(HALF, DIGITS);
    expect(row?.logRatio[1]).toBeCloseTo(-HALF, DIGITS);
    // two scenarios of prior one half: the spread is the distance from the middle
    expect(row?.diagnosticity).toBeCloseTo(HALF, DIGITS);
    const left = (0.7805 / 1.2 - 0.5) * 2 ** -1.8;
    expect(row?.contribution?.[0]).toBeCloseTo(left, DIGITS);
  });

  test("adds up to the log of the score, silence included", async () => {
    await call("POST", `${AT}/indicators`, { body: { expectedVersion: 2, indicator: attacks } });
    const answer = await matrix();
    expect(answer.silence.map(({ indicator }) => indicator)).toEqual(["attacks"]);
    const { prior, findings, silence, memory, score } = answer.sums;
    for (const s of [0, 1]) {
      const sum = [prior, findings, silence, memory].reduce((total, part) => total + (part[s] ?? Number.NaN), 0);
      expect(score[s]).toBeCloseTo(sum, DIGITS);
    }
    const odds = Math.log((answer.p[0] ?? 0) / (answer.p[1] ?? 0));
    expect((score[0] ?? 0) - (score[1] ?? 0)).toBeCloseTo(odds, DIGITS);
  });

  test("goes page by page, by finding or by indicator", async () => {
    for (const day of ["2022-07-14", "2022-07-15"])
      await call("POST", `${AT}/findings`, {
        body: { finding: { ...finding, occurredOn: day }, report: { ...report, reportedOn: day }, separate: true },
      });
    const first = await matrix("?limit=2");
    expect([first.items.length, first.total, first.nextCursor]).toEqual([2, 3, first.items[1]?.id]);
    const second = await matrix(`?limit=2&cursor=${first.nextCursor}`);
    expect([second.items.length, second.nextCursor]).toEqual([1, null]);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(3);
    const together = await matrix("?rows=indicators");
    expect(together.items.map(({ id, findings, contribution }) => [id, findings, contribution])).toEqual([
      ["target", 3, null],
    ]);
    expect(together.items[0]?.logRatio[0]).toBeCloseTo(3 * HALF, DIGITS);
  });

  test("knows only what was reported by then, and says which field is wrong", async () => {
    expect((await matrix("?asOf=2022-07-11&by=reported")).total).toBe(0);
    expect((await refusal(call("GET", `${AT}/matrix?rows=pictures`))).fields[0]?.path).toBe("query.rows");
    expect((await refusal(call("GET", `${AT}/matrix?cursor=nowhere`))).fields[0]?.path).toBe("query.cursor");
  });
});
