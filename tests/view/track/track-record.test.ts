import { describe, expect, test } from "vitest";
import type { SettledQuestion, Voice } from "@/lib/view/track/settled-questions";
import { trackRecord } from "@/lib/view/track/track-record";
import { questionOf } from "./history-of";

/** Settled on 11 February; the model said `first` on the 1st and `last` on the 9th. */
function question(
  id: string,
  happened: boolean,
  first: number,
  last: number,
  others: readonly Voice[] = [],
): SettledQuestion {
  const said = [
    { day: "2024-02-01", probability: first },
    { day: "2024-02-09", probability: last },
  ];
  const record = questionOf({ id }, null);
  return {
    id,
    text: id,
    happened,
    settled: "2024-02-11",
    record,
    voices: [{ kind: "model", id: "", said }, ...others],
  };
}
const half: Voice = { kind: "uniform", id: "", said: [{ day: "2024-02-01", probability: 0.5 }] };
const ana: Voice = { kind: "analyst", id: "ana", said: [{ day: "2024-02-01", probability: 0.9 }] };

describe("the track record of three questions", () => {
  const settled = [
    question("hit", true, 0.6, 0.8, [half, ana]),
    question("miss", true, 0.3, 0.2, [half]),
    question("calm", false, 0.2, 0.1, [half]),
  ];
  const record = trackRecord(settled, "last");
  const row = (kind: string) => record.voices.find((voice) => voice.kind === kind);

  test("means by hand", () => {
    // Brier of the last numbers: 0.04, 0.64, 0.01
    expect(row("model")?.brier).toBeCloseTo(0.69 / 3, 12);
    expect(row("model")?.log).toBeCloseTo(-(Math.log(0.8) + Math.log(0.2) + Math.log(0.9)) / 3, 12);
    // eight days at the first number, two at the last: (8 x 0.16 + 2 x 0.04) / 10 and so on
    const averaged = (8 * 0.16 + 2 * 0.04 + 8 * 0.49 + 2 * 0.64 + 8 * 0.04 + 2 * 0.01) / 30;
    expect(row("model")?.averaged).toBeCloseTo(averaged, 12);
    expect(row("uniform")).toMatchObject({ count: 3, brier: 0.25 });
    expect(row("analyst")).toMatchObject({ id: "ana", count: 1 });
    expect(row("analyst")?.brier).toBeCloseTo(0.01, 12);
  });

  test("skill over the questions of both", () => {
    expect(row("model")?.skill).toBeNull();
    expect(row("uniform")?.skill).toBeCloseTo(1 - 0.23 / 0.25, 12);
    // only "hit": the model's 0.04 against 0.01
    expect(row("analyst")?.skill).toBeCloseTo(1 - 0.04 / 0.01, 12);
  });

  test("no skill against whoever spoke of other questions only", () => {
    const silent = { ...question("other", true, 0.5, 0.5), voices: [half] };
    const rows = trackRecord([silent], "last").voices;
    expect(rows.map(({ kind, skill }) => [kind, skill])).toEqual([["uniform", null]]);
  });

  test("the model first, then analysts, then baselines", () => {
    expect(record.voices.map(({ kind }) => kind)).toEqual(["model", "analyst", "uniform"]);
  });

  test("misses as open as hits: the worst miss and the best hit on top", () => {
    expect(record.misses.map((each) => each.question.id)).toEqual(["miss"]);
    expect(record.hits.map((each) => each.question.id)).toEqual(["calm", "hit"]);
  });

  test("calibration takes the number asked for and knows the questions of each group", () => {
    const filled = (at: "first" | "last") =>
      trackRecord(settled, at)
        .calibration?.bins.filter(({ count }) => count > 0)
        .map(({ from, happened, count, questions }) => [from, happened, count, questions.map(({ id }) => id)]);
    expect(filled("last")).toEqual([
      [0.1, 0, 1, ["calm"]],
      [0.2, 1, 1, ["miss"]],
      [0.8, 1, 1, ["hit"]],
    ]);
    expect(filled("first")).toEqual([
      [0.2, 0, 1, ["calm"]],
      [0.3, 1, 1, ["miss"]],
      [0.6, 1, 1, ["hit"]],
    ]);
    const parts = record.calibration?.parts;
    expect(parts?.uncertainty).toBeCloseTo(2 / 9, 12);
    expect(parts?.brier).toBeCloseTo(0.23, 12);
  });

  test("nothing settled, nothing scored", () => {
    expect(trackRecord([], "last")).toEqual({ questions: [], voices: [], calibration: null, misses: [], hits: [] });
  });
});
