import { describe, expect, test } from "vitest";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import { assess } from "@/lib/engine/assess";
import { misled } from "@/lib/view/track/misled";
import { settledQuestions, type TrackArgs } from "@/lib/view/track/settled-questions";
import { trackNumbers } from "@/lib/view/track/track-numbers";
import { historyOf, questionOf } from "./history-of";

const end = (outcome: "yes" | "no" | "void", resolvedOn: string) => ({
  outcome,
  resolvedOn,
  source: "Radio",
  note: "",
});

function argsOf(over: Partial<TrackArgs>): TrackArgs {
  const history = over.history ?? historyOf([]);
  const [stored] = history.models;
  if (stored === undefined) throw new Error("no model");
  const cut = { until: "2024-12-31", by: "recorded" as const, asOf: null };
  const assessment = assess(toScoringInput({ model: stored, findings: [], cut }));
  return { questions: [], revisions: {}, by: "recorded", assessment, ...over, history };
}

describe("what was said in time", () => {
  // the same chance under both scenarios: what remains after d of 100 days is 1 - 0.5^((100 - d) / 100), whatever the scores
  const questions = [
    questionOf({ id: "b" }, end("yes", "2024-02-11")),
    questionOf({ id: "open" }, null),
    questionOf({ id: "void" }, end("void", "2024-02-11")),
    questionOf({ id: "a" }, end("no", "2024-06-01")),
    questionOf({ id: "later", openedOn: "2024-03-01" }, end("no", "2024-04-01")),
  ];
  const settled = settledQuestions(argsOf({ questions }));
  const voice = (id: string, kind: string) =>
    settled.find((question) => question.id === id)?.voices.find((each) => each.kind === kind)?.said;

  test("only questions that ended in yes or no, in the order of settlement; after the horizon nothing counts", () => {
    expect(settled.map(({ id, happened, settled: day }) => [id, happened, day])).toEqual([
      ["b", true, "2024-02-11"],
      ["later", false, "2024-04-01"],
      ["a", false, "2024-05-11"],
    ]);
  });

  test("the model's number of every day before, and none from the day of settlement on", () => {
    const said = voice("b", "model") ?? [];
    expect(said.map(({ day }) => day)).toEqual(
      Array.from({ length: 10 }, (_, d) => `2024-02-${String(d + 1).padStart(2, "0")}`),
    );
    said.forEach(({ probability }, d) => {
      expect(probability).toBeCloseTo(1 - 0.5 ** ((100 - d) / 100), 12);
    });
    expect(voice("a", "model")).toHaveLength(100);
  });

  test("baselines say what could be known when the question was opened", () => {
    expect(voice("b", "uniform")).toEqual([{ day: "2024-02-01", probability: 0.5 }]);
    expect(voice("b", "prior")?.[0]?.probability).toBeCloseTo(0.5, 12);
    expect([voice("b", "persistence"), voice("b", "climatology"), voice("a", "persistence")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(voice("later", "persistence")?.[0]?.probability).toBe(0.95);
    // one yes before, one case added to each side: (1 + 1) / (1 + 2)
    expect(voice("later", "climatology")?.[0]?.probability).toBeCloseTo(2 / 3, 12);
  });

  test("an analyst's forecasts stand beside it, those of the last day and later left out", () => {
    const question = questionOf({ id: "q" }, end("yes", "2024-02-11"));
    const forecast = (day: string, probability: number) => ({
      ...{ id: day, questionId: "q", recordedAt: `${day}T09:00:00.000Z`, recordedBy: "ana", probability, reason: "r" },
    });
    const forecasts = [forecast("2024-02-03", 0.7), forecast("2024-02-09", 0.8), forecast("2024-02-11", 1)];
    const [only] = settledQuestions(argsOf({ questions: [{ ...question, forecasts }] }));
    expect(only?.voices.find(({ kind }) => kind === "analyst")).toEqual({
      kind: "analyst",
      id: "ana",
      said: [
        { day: "2024-02-03", probability: 0.7 },
        { day: "2024-02-09", probability: 0.8 },
      ],
    });
  });

  test("from the file alone the scores can be computed again", () => {
    const { header, rows } = trackNumbers(settled);
    const at = (name: string) => header.indexOf(name);
    const lines = rows.filter((row) => row[at("question")] === "b" && row[at("voice")] === "model");
    expect(lines).toHaveLength(10);
    let weighed = 0;
    for (const row of lines) {
      const days = (Date.parse(String(row[at("until")])) - Date.parse(String(row[at("from")]))) / 86_400_000;
      expect(days).toBe(1);
      weighed += days * (Number(row[at("probability")]) - Number(row[at("outcome")])) ** 2;
    }
    const byHand = Array.from({ length: 10 }, (_, d) => 0.25 ** ((100 - d) / 100)).reduce((a, b) => a + b, 0) / 10;
    expect(weighed / 10).toBeCloseTo(byHand, 12);
    expect(lines.map((row) => row[at("last")])).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  });
});

describe("which indicators misled", () => {
  const chanceIfScenario = { up: 0.9, down: 0.1 };
  const questions = [questionOf({ id: "q", chanceIfScenario }, end("no", "2024-03-01"))];
  const yes = { day: "2024-02-10", indicator: "sign", level: "yes" };
  const alert = { day: "2024-02-12", indicator: "alerts", level: null };

  test("the change of the Brier score is that of a history without the findings", () => {
    const history = historyOf([yes, alert]);
    const brier = (args: TrackArgs) => {
      const last = settledQuestions(args)[0]?.voices[0]?.said.at(-1);
      return (last?.probability ?? Number.NaN) ** 2;
    };
    const whole = argsOf({ questions, history });
    const rows = misled(settledQuestions(whole), whole);
    const withoutSign = brier(argsOf({ questions, history: historyOf([alert]) }));
    const withoutAlert = brier(argsOf({ questions, history: historyOf([yes]) }));
    expect(rows.map(({ indicator }) => indicator)).toEqual(["sign", "alerts"]);
    expect(rows[0]?.change).toBeCloseTo(brier(whole) - withoutSign, 12);
    expect(rows[1]?.change).toBeCloseTo(brier(whole) - withoutAlert, 12);
    // both speak for "up", under which it was likelier: it did not happen
    expect(rows.map(({ worse, questions: count }) => [worse, count])).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect(rows[0]?.change).toBeGreaterThan(0.01);
  });

  test("what speaks the other way helped", () => {
    const args = argsOf({ questions, history: historyOf([{ ...yes, level: "no" }]) });
    expect(misled(settledQuestions(args), args)[0]).toMatchObject({ indicator: "sign", worse: 0 });
  });
});
