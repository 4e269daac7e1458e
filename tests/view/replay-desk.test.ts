import { describe, expect, test } from "vitest";
import type { Cut } from "@/lib/domain/case-file";
import type { CaseHistory } from "@/lib/domain/case-history";
import { readReplay } from "@/lib/view/read-replay";
import { type ReplayAnswer, ReplayDesk, type ReplayQuestion } from "@/lib/view/replay-desk";
import { replayJson } from "@/lib/view/replay-json";
import { replayWork } from "@/lib/view/replay-work";
import { afterOne, afterTwo, dayAfter, lateFinding, modelOf, pastOf, prior, promptFinding } from "./past-case";
import { report, signal, stillModel, watch } from "./small-case";

const past = pastOf([lateFinding, promptFinding]);
const textOf = (history: CaseHistory, by: Cut["by"] = "recorded") =>
  JSON.stringify(replayJson(replayWork(history, by), "mark"));

function ask(t: number, over: Partial<ReplayQuestion> = {}, history = past, by: Cut["by"] = "recorded"): ReplayAnswer {
  const question = {
    day: dayAfter(t),
    all: false,
    scenarioIds: ["north", "east", "south"],
    start: stillModel.start,
    from: 0,
    mostPoints: 300,
  };
  return new ReplayDesk(readReplay(textOf(history, by))).answer({ ...question, ...over });
}

function close(p: readonly number[], expected: readonly number[]): void {
  expect(p).toHaveLength(expected.length);
  expected.forEach((value, index) => {
    expect(p[index]).toBeCloseTo(value, 12);
  });
}
const scoresOf = (answer: ReplayAnswer) => (answer.kind === "scores" ? answer.p : []);
const pointsOf = (answer: ReplayAnswer) => (answer.kind === "scores" ? answer.points : []);

describe("what goes to the browser", () => {
  test("is numbers and the names of the model, without ids or words of a source", () => {
    const text = textOf(past);
    expect(text).not.toContain("f1");
    expect(text).not.toContain("Words");
    expect(text).not.toContain("Source");
    expect(JSON.parse(text)).toMatchObject({ mark: "mark", findings: 2, names: ["signal", "yes", "A1"] });
    expect(JSON.parse(text).steps).toEqual([
      [19072, 0, 0, 19062, 1, 2, 0],
      [19074, 1, 0, 19074, 1, 2, 0],
    ]);
  });

  test("comes back as it was but for the ids, an open watch, an event and a withdrawal included", () => {
    const event = signal("f3", 12, "", { indicator: "alerts", reports: [report("f3-r", null, { origin: "Wire" })] });
    const gone = {
      ...promptFinding,
      version: 2,
      status: "withdrawn" as const,
      recordedAt: `${dayAfter(25)}T09:00:00.000Z`,
    };
    const model = modelOf(0, 1, { indicators: [...stillModel.indicators, watch] });
    const work = replayWork(pastOf([event, lateFinding, promptFinding, gone], [model]), "recorded");
    const read = readReplay(JSON.stringify(replayJson(work, "m")));
    expect(read.models).toEqual(work.models);
    expect(read.models[0]?.indicators[1]).toMatchObject({ monitored: { from: 0, to: Number.POSITIVE_INFINITY } });
    expect(read.ids).toHaveLength(work.ids.length);
    expect(read.ids).toEqual(read.ids.toSorted());
    const plain = (steps: typeof work.steps) =>
      steps.map(({ day, finding, reading }) => ({
        ...{ day, finding, indicator: reading?.indicator, occurred: reading?.occurred },
        reports: reading?.reports.map(({ level, grade }) => [level, grade]),
      }));
    expect(plain(read.steps)).toEqual(plain(work.steps));
    expect(work.steps.at(-1)).toEqual({ day: 19077, finding: 1, reading: null });
    expect(() => readReplay('{"mark":"m"}')).toThrow();
  });

  test("reports with one origin stay one", () => {
    const twice = signal("f1", 10, "yes", {
      reports: [report("a", "yes", { source: "Wire " }), report("b", "yes", { origin: "wire" }), report("c", "yes")],
    });
    const { steps } = readReplay(textOf(pastOf([twice])));
    const origins = steps[0]?.reading?.reports.map(({ origin }) => origin) ?? [];
    expect(origins[0]).toBe(origins[1]);
    expect(new Set(origins).size).toBe(2);
  });
});

describe("the desk", () => {
  test("gives the scores as they were known by a day", () => {
    close(scoresOf(ask(15)), prior);
    close(scoresOf(ask(20)), afterOne);
    close(scoresOf(ask(30)), afterTwo);
    close(scoresOf(ask(15, {}, past, "reported")), afterOne);
  });

  test("draws the lines as they were known by a day, with the step at what was known", () => {
    expect(pointsOf(ask(15)).every(({ p }) => p[2] === 0.2 || Math.abs((p[2] ?? 0) - 0.2) < 1e-12)).toBe(true);
    const points = pointsOf(ask(21, { from: 8 }));
    expect(points.map(({ x, phase }) => `${x} ${phase}`).slice(0, 5)).toEqual([
      "8 day",
      "9 day",
      "10 before",
      "10 after",
      "11 day",
    ]);
    expect(points.map(({ day }) => day).slice(0, 2)).toEqual([dayAfter(8), dayAfter(9)]);
    close(points[2]?.p ?? [], prior);
    close(points[3]?.p ?? [], afterOne);
    expect(points.at(-1)).toMatchObject({ x: 21, phase: "day" });
    expect(pointsOf(ask(5, { from: 8 }))).toEqual([]);
  });

  test("draws no more points than asked for", () => {
    const long = pastOf([lateFinding, promptFinding], [modelOf(0, 1)], 4000);
    const points = pointsOf(ask(4000, { mostPoints: 100 }, long));
    expect(points.length).toBeLessThanOrEqual(104);
    expect(points.length).toBeGreaterThan(45);
    expect(points.map(({ phase }) => phase)).toContain("before");
  });

  test("on the last day takes all that is known, and never goes beyond it", () => {
    const later = { ...promptFinding, recordedAt: `${dayAfter(50)}T12:00:00.000Z` };
    const corrected = pastOf([lateFinding, later]);
    close(scoresOf(ask(30, {}, corrected)), afterOne);
    close(scoresOf(ask(30, { all: true }, corrected)), afterTwo);
    close(scoresOf(ask(99, {}, past)), afterTwo);
  });

  test("puts scenarios in the order of the chart, and says when they are others", () => {
    close(scoresOf(ask(20, { scenarioIds: ["south", "north", "east"] })), [
      ...[afterOne[2] ?? 0, afterOne[0] ?? 0, afterOne[1] ?? 0],
    ]);
    expect(ask(20, { scenarioIds: ["north", "east", "west"] })).toEqual({ kind: "other", day: dayAfter(20) });
    expect(ask(20, { scenarioIds: ["north", "east"] }).kind).toBe("other");
  });

  test("counts x from the chart's own start when the model of then began on another day", () => {
    const moved = pastOf([lateFinding, promptFinding], [modelOf(0, 1, { start: dayAfter(5) })]);
    const points = pointsOf(ask(21, { from: 8 }, moved));
    expect([points[0]?.x, points[0]?.day]).toEqual([8, dayAfter(8)]);
    expect(points.find(({ phase }) => phase === "after")?.x).toBe(10);
    expect(pointsOf(ask(21, {}, moved))[0]?.x).toBe(5);
  });

  test("says when what was known is impossible", () => {
    const never = stillModel.indicators.map((each) =>
      each.kind === "categorical"
        ? {
            ...each,
            likelihood: [
              [0, 1],
              [0, 1],
              [0, 1],
            ],
          }
        : each,
    );
    const impossible = pastOf([lateFinding, promptFinding], [modelOf(0, 1, { indicators: never })]);
    close(scoresOf(ask(15, {}, impossible)), prior);
    expect(ask(20, {}, impossible)).toEqual({ kind: "refused", day: dayAfter(20) });
  });
});
