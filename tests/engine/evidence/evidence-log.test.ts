import { describe, expect, test } from "vitest";
import { Evidence } from "@/lib/engine/evidence/evidence";
import { EvidenceLog } from "@/lib/engine/evidence/evidence-log";
import { FindingRows } from "@/lib/engine/evidence/finding-rows";
import { LikelihoodRows } from "@/lib/engine/evidence/likelihood-rows";
import { buildModel } from "@/lib/engine/model/build-model";
import { SeededRandom } from "../../support/seeded-random";
import { sample } from "../sample-models";

type Written = readonly [at: number, ...ids: string[]];

const model = buildModel(sample());
/** Rows 1 to 9 hold the logs -r, -2 r, -3 r. */
function tables(): FindingRows {
  const rows = new LikelihoodRows(3);
  for (let r = 1; r <= 9; r++) rows.add(Float64Array.of(-r, -2 * r, -3 * r));
  return new FindingRows(model, rows);
}
/** The row a finding of the tests has: one of 1 to 9, by its id. */
const rowFor = (id: string) => 1 + ([...id].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 9);

function write(log: EvidenceLog, ...instants: readonly Written[]): EvidenceLog {
  for (const [at, ...ids] of instants) {
    for (const id of ids) log.write(id, at, rowFor(id));
    log.close();
  }
  return log;
}
const rowOf = tables();
const fresh = (capacity = 0) => new EvidenceLog(rowOf.rows, capacity);
const view = (log: EvidenceLog, origin?: number) => new Evidence(log, rowOf, new Map(), origin);
const evidenceOf = (...instants: readonly Written[]) => view(write(fresh(), ...instants));

/** All that evidence says, and what the rows of its instants hold. */
function told(evidence: Evidence) {
  const { times, first, findingRow, findingIds, instants, rows, rowAt } = evidence;
  const logs = Array.from(rowAt, (row) => Array.from(rows.logs.subarray(3 * row, 3 * row + 3)));
  return structuredClone({ times, first, findingRow, findingIds, instants, logs });
}
function expected(...instants: readonly Written[]) {
  const ids = instants.flatMap(([, ...list]) => list);
  const sums = instants.map(([, ...list]) => list.reduce((sum, id) => sum - rowFor(id), 0));
  let end = 0;
  return {
    times: Float64Array.from(instants, ([at]) => at),
    first: Int32Array.from([0, ...instants.map(([, ...list]) => (end += list.length))]),
    findingRow: Int32Array.from(ids, rowFor),
    findingIds: ids,
    instants: instants.map(([at, ...findings]) => ({ at, findings })),
    logs: sums.map((sum) => [sum, 2 * sum, 3 * sum]),
  };
}

const history: readonly Written[] = [
  [0, "a"],
  [2, "b", "c", "d"],
  [2.5, "e"],
  [7, "f", "g"],
];

describe("EvidenceLog", () => {
  test("nothing written is no evidence", () => {
    expect(told(evidenceOf())).toEqual(expected());
  });
  test("holds instants, their findings and the sum of their logs", () => {
    expect(told(evidenceOf(...history))).toEqual(expected(...history));
  });
  test("a finding that is alone keeps its own row; several make a new one", () => {
    const { rowAt } = evidenceOf(...history);
    expect([rowAt[0], rowAt[2]]).toEqual([rowFor("a"), rowFor("e")]);
    expect(rowAt[1]).toBeGreaterThan(9);
  });
  test.each([0, 1, 7, 3000])("room for %d findings grows and keeps what was", (capacity) => {
    const random = new SeededRandom("log", capacity);
    const long = Array.from(
      { length: 1000 },
      (_, i): Written => [i / 4, ...Array.from({ length: random.whole(1, 4) }, (__, f) => `${i}.${f}`)],
    );
    expect(told(view(write(fresh(capacity), ...long)))).toEqual(expected(...long));
  });
  test("after the last instant it is the log itself, before it a copy", () => {
    const log = write(fresh(), ...history);
    expect(log.after(4)).toBe(log);
    for (const kept of [0, 1, 2, 3]) {
      const copy = log.after(kept);
      expect(copy).not.toBe(log);
      expect(told(view(copy))).toEqual(expected(...history.slice(0, kept)));
    }
  });
  test("a copy and its origin go their own ways", () => {
    const log = write(fresh(), ...history);
    const before = view(log);
    const copy = write(log.after(2), [3, "x", "y"], [9, "z"]);
    write(log, [8, "h"]);
    expect(told(view(copy))).toEqual(expected(...history.slice(0, 2), [3, "x", "y"], [9, "z"]));
    expect(told(view(log))).toEqual(expected(...history, [8, "h"]));
    expect(told(before)).toEqual(expected(...history));
  });
  test("evidence does not change while a hundred more instants are written behind it, read before or only after", () => {
    const log = write(fresh(), ...history);
    const [read, unread] = [view(log), view(log)];
    const before = told(read);
    const all: Written[] = [...history];
    for (let i = 0; i < 100; i++) {
      const next: Written = [8 + i, `n${i}`, `o${i}`];
      expect(log.after(all.length)).toBe(log);
      write(log, next);
      all.push(next);
    }
    expect(told(read)).toEqual(before);
    expect(told(unread)).toEqual(before);
    expect(told(view(log))).toEqual(expected(...all));
  });
  test("two branches from one base: the first writes on behind it, the second copies, the base stays", () => {
    const base = evidenceOf(...history);
    const one = view(write(base.log.after(4), [8, "one"]));
    const two = view(write(base.log.after(4), [7.5, "two", "two more"]));
    const three = view(write(one.log.after(5), [9, "three"]));
    expect([one.log, three.log]).toEqual([base.log, base.log]);
    expect(two.log).not.toBe(base.log);
    expect(told(base)).toEqual(expected(...history));
    expect(told(one)).toEqual(expected(...history, [8, "one"]));
    expect(told(two)).toEqual(expected(...history, [7.5, "two", "two more"]));
    expect(told(three)).toEqual(expected(...history, [8, "one"], [9, "three"]));
  });
});

describe("where a finding stands", () => {
  const names = ["__proto__", "constructor", "", "toString", "a b", "é"];
  const odd: readonly Written[] = names.map((name, i) => [i, name, `${name}'`]);
  test.each([undefined, 0, 1, 5, 11, 12, 500])("is found when expected at %s", (guess) => {
    const evidence = evidenceOf(...odd);
    evidence.findingIds.forEach((id, place) => {
      expect(evidence.placeOf(id, guess)).toBe(place);
      expect(evidence.placeOf(id, place)).toBe(place);
    });
  });
  test.each(["hasOwnProperty", "A", "a  b", "valueOf"])("%j is not there, whatever was expected", (id) => {
    const evidence = evidenceOf(...odd);
    for (const guess of [0, 3, 11, 12, 99]) expect(evidence.placeOf(id, guess)).toBe(-1);
    expect(evidenceOf().placeOf(id)).toBe(-1);
  });
  test("is not where the log went on to after the evidence", () => {
    const log = write(fresh(), ...history);
    const before = view(log);
    write(log, [7.5, "later"]);
    for (const guess of [0, 7, 8]) expect(before.placeOf("later", guess)).toBe(-1);
    expect(view(log).placeOf("later")).toBe(7);
  });
  test("each branch keeps the place of an id that another has at another time, asked before or after", () => {
    for (const isAskedFirst of [true, false]) {
      const base = evidenceOf(...history);
      if (isAskedFirst) expect(base.placeOf("f")).toBe(5);
      const moved = view(write(base.log.after(3), [2.75, "f"], [7, "g"], [9, "b2"]));
      const away = view(write(base.log.after(2), [20, "e", "g"]));
      const places = (evidence: Evidence) => ["e", "f", "g", "b2"].map((id) => evidence.placeOf(id));
      expect(places(moved)).toEqual([4, 5, 6, 7]);
      expect(places(away)).toEqual([4, -1, 5, -1]);
      expect(places(base)).toEqual([4, 5, 6, -1]);
    }
  });
});

describe("times and instants", () => {
  test("the instant of each place is the one that lists it", () => {
    const evidence = evidenceOf(...history);
    expect(Array.from(evidence.findingRow, (_, place) => evidence.instantOf(place))).toEqual([0, 1, 1, 1, 2, 3, 3]);
    const random = new SeededRandom("instants", 2);
    const long = Array.from(
      { length: 65 },
      (_, i): Written => [i, ...Array.from({ length: random.whole(1, 3) }, (__, f) => `${i}.${f}`)],
    );
    const whole = evidenceOf(...long);
    const found = whole.findingIds.map((_, place) => whole.instantOf(place));
    expect(found).toEqual(whole.findingIds.map((id) => Number.parseInt(id, 10)));
  });
  test.each([
    [-1, 0],
    [0, 1],
    [1.999, 1],
    [2, 2],
    [2.5, 3],
    [6.999, 3],
    [7, 4],
    [1e9, 4],
    [Number.POSITIVE_INFINITY, 4],
  ])("up to day %d there are %d instants", (day, count) => {
    expect(evidenceOf(...history).instantsUpTo(day)).toBe(count);
    expect(evidenceOf().instantsUpTo(day)).toBe(0);
  });
  test("the first gap begins on day 0, or where the evidence says", () => {
    const log = write(fresh(), ...history);
    expect([view(log).timeOf(-1), view(log, 6.25).timeOf(-1), view(fresh(), 3).timeOf(-1)]).toEqual([0, 6.25, 3]);
    expect([0, 1, 2, 3].map((i) => view(log, -5).timeOf(i))).toEqual([0, 2, 2.5, 7]);
  });
  test("the findings of an instant, and of all", () => {
    const evidence = evidenceOf(...history);
    expect([0, 1, 2, 3].map((i) => evidence.idsAt(i))).toEqual([["a"], ["b", "c", "d"], ["e"], ["f", "g"]]);
    expect(evidence.instants).toBe(evidence.instants);
  });
});
