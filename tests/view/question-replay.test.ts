import { describe, expect, it } from "vitest";
import type { StoredQuestion } from "@/lib/domain/case-file";
import { questionChance } from "@/lib/view/question-chance";
import { evenDays, questionReplay } from "@/lib/view/question-replay";
import { afterYes, asked, dayAt, numberOf, pastOf } from "./question-case";
import { signal, smallCase } from "./small-case";

const numbers = (
  by: "recorded" | "reported",
  days: readonly number[],
  { entered = 10, revisions = [asked] }: { entered?: number; revisions?: readonly StoredQuestion[] } = {},
) => {
  const history = pastOf([[entered, signal("f1", 10, "yes")]], 40);
  return [...questionReplay(history, by, [revisions], days.map(dayAt))].map(({ chances }) => chances[0] ?? null);
};

describe("questionReplay", () => {
  it("gives the number of each day, with the days that were left and the evidence of then", () => {
    const [before, on, later] = numbers("recorded", [9, 10, 40]);
    expect(before).toBeCloseTo(numberOf(0.5, 0.3, 86), 12);
    expect(on).toBeCloseTo(numberOf(afterYes.north, afterYes.east, 85), 12);
    expect(later).toBeCloseTo(numberOf(afterYes.north, afterYes.east, 55), 12);
  });
  it("as recorded knows a finding from the day it was entered, as reported from the day its source spoke", () => {
    // its source spoke on the day of the start, it happened on day 10, and it was entered on day 15
    const [unknown, known] = numbers("recorded", [14, 15], { entered: 15 });
    expect(unknown).toBeCloseTo(numberOf(0.5, 0.3, 81), 12);
    expect(known).toBeCloseTo(numberOf(afterYes.north, afterYes.east, 80), 12);
    expect(numbers("reported", [14], { entered: 15 })[0]).toBeCloseTo(numberOf(afterYes.north, afterYes.east, 81), 12);
  });
  it("has no number before the question was put, and keeps the chances of then after a revision", () => {
    const certain: StoredQuestion = {
      ...asked,
      version: 2,
      recordedAt: `${dayAt(20)}T08:00:00.000Z`,
      chanceIfScenario: { north: 0.5, east: 0.5, south: 0.5 },
    };
    const [none, then, now] = numbers("recorded", [4, 19, 20], { revisions: [asked, certain] });
    expect(none).toBeNull();
    expect(then).toBeCloseTo(numberOf(afterYes.north, afterYes.east, 76), 12);
    expect(now).toBeCloseTo(1 - 0.5 ** (75 / 90), 12);
    expect(numbers("reported", [19], { revisions: [asked, certain] })[0]).toBeCloseTo(1 - 0.5 ** (76 / 90), 12);
  });
  it("ends when the question is withdrawn", () => {
    const gone: StoredQuestion = {
      ...asked,
      version: 2,
      status: "withdrawn",
      recordedAt: `${dayAt(20)}T08:00:00.000Z`,
    };
    const [then, now] = numbers("recorded", [19, 20], { revisions: [asked, gone] });
    expect(then).not.toBeNull();
    expect(now).toBeNull();
  });
});

describe("questionChance", () => {
  const { assessment } = smallCase({ asOf: 30 });
  const at = (t: number, question = asked) => questionChance(assessment, [0.5, 0.3, 0.2], question, dayAt(t));
  it("weighs whole chances on the day of opening, and has none before it or when no day is left", () => {
    expect(at(5)).toBeCloseTo(0.5 * 0.2 + 0.3 * 0.5, 12);
    expect(at(94)).toBeCloseTo(numberOf(0.5, 0.3, 1), 12);
    expect([at(4), at(95), at(200)]).toEqual([null, null, null]);
  });
  it("has none when a scenario has no chance on record", () => {
    expect(at(5, { ...asked, chanceIfScenario: { north: 0.2, east: 0.5 } })).toBeNull();
  });
});

describe("evenDays", () => {
  it("gives every day when they are few", () => {
    expect(evenDays(dayAt(0), dayAt(3), 10)).toEqual([0, 1, 2, 3].map(dayAt));
    expect(evenDays(dayAt(3), dayAt(3), 10)).toEqual([dayAt(3)]);
    expect(evenDays(dayAt(3), dayAt(2), 10)).toEqual([]);
  });
  it("gives no more than asked for otherwise, with both ends", () => {
    const days = evenDays(dayAt(0), dayAt(1000), 101);
    expect(days.length).toBe(101);
    expect([days[0], days[1], days.at(-1)]).toEqual([dayAt(0), dayAt(10), dayAt(1000)]);
    const odd = evenDays(dayAt(0), dayAt(7), 4);
    expect(odd).toEqual([0, 1, 4, 7].map(dayAt));
  });
});
