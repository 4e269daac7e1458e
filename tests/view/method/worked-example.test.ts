import { describe, expect, test } from "vitest";
import { readSample } from "@/db/sample/sample";
import { defaultGradeWeights } from "@/lib/domain/standards/admiralty";
import { formatsIn } from "@/lib/messages/formats";
import { sayIn } from "@/lib/messages/say";
import type { MethodBlock, MethodTable } from "@/lib/view/method/method-block";
import { methodPage } from "@/lib/view/method/method-page";
import { methodSections } from "@/lib/view/method/method-sections";

/*
 * Every number of the example is worked out again here from the shipped case by the rules in words that stand beside it, without
 * the engine; what has no closed form is held against the published scores of the case.
 */
const sample = readSample();
const { scenarios } = sample.assessment;
const priors = scenarios.map(({ prior }) => prior);
const page = methodPage(sample, sayIn("en"), formatsIn("en"));
const parts = new Map(
  methodSections(page.blocks).flatMap((section) => section.parts.map((part) => [part.id, part.blocks])),
);

function tablesOf(id: string): MethodTable[] {
  return (parts.get(id) ?? []).flatMap((block) => (block.kind === "table" ? [block] : []));
}
function textOf(id: string): string {
  const words = (block: MethodBlock) =>
    block.kind === "paragraph"
      ? [block.text]
      : block.kind === "list"
        ? block.items
        : block.kind === "formula"
          ? block.lines
          : [];
  return (parts.get(id) ?? []).flatMap(words).join("\n").replaceAll("\u00a0", " ");
}
/** The numbers of a column, without the sum at the foot. */
function column(table: MethodTable | undefined, name: string | RegExp): number[] {
  const at =
    table?.columns.findIndex((one) => (typeof name === "string" ? one.name === name : name.test(one.name))) ?? -1;
  if (table === undefined || at < 0) throw new Error(`no column ${name}`);
  return table.rows.map((row) => number(row[at] ?? ""));
}
const number = (text: string) => Number(text.replaceAll("−", "-").replaceAll(/[+,]/g, ""));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const shares = (values: readonly number[]) => values.map((value) => value / sum(values));
/** Equal to the printed number of digits. */
function expectPrinted(printed: readonly number[], exact: readonly number[], digits: number): void {
  expect(printed.map((value) => value.toFixed(digits))).toEqual(exact.map((value) => value.toFixed(digits)));
}
const grade = (text: string) => {
  const { reliability, credibility } = defaultGradeWeights;
  const letter = Object.entries(reliability).find(([name]) => name === text[0])?.[1] ?? Number.NaN;
  const digit = Object.entries(credibility).find(([name]) => name === text[1])?.[1] ?? Number.NaN;
  return letter * digit;
};

describe("step 1, the prior", () => {
  test("is the prior of the case, and adds to 100", () => {
    const [table] = tablesOf("prior");
    expectPrinted(
      column(table, "Prior, %"),
      priors.map((prior) => prior * 100),
      1,
    );
    expect(table?.foot?.at(-1)).toBe("100.0");
  });
});

describe("step 2, silence", () => {
  const [table] = tablesOf("silence");
  const alerts = sample.indicators.find(({ id }) => id === "western-alerts");
  const rates = alerts?.kind === "rate" ? alerts.eventsPer30Days : [];
  test("thirty days without an event: prior times exp(-rate), in shares", () => {
    const unscaled = priors.map((prior, s) => prior * Math.exp(-(rates[s] ?? 0)));
    expectPrinted(column(table, "Events expected"), rates, 2);
    expectPrinted(
      column(table, "Chance of none"),
      rates.map((rate) => Math.exp(-rate)),
      4,
    );
    expectPrinted(column(table, "Prior × chance"), unscaled, 4);
    for (const [s, score] of column(table, "Score, %").entries())
      expect(Math.abs(score - 100 * (shares(unscaled)[s] ?? 0))).toBeLessThan(0.1);
    expect(sum(column(table, "Score, %"))).toBeCloseTo(100, 9);
  });
  test("with memory: many small steps of forgetting and silence come to the same score, and the parts to the change", () => {
    const STEPS = 300_000;
    const kept = 2 ** (-30 / 120 / STEPS);
    let p = priors;
    for (let step = 0; step < STEPS; step++) {
      const faded = p.map((value, s) => kept * value + (1 - kept) * (priors[s] ?? 0));
      p = shares(faded.map((value, s) => value * Math.exp(-(rates[s] ?? 0) / STEPS)));
    }
    const said = textOf("silence").match(
      /“Containment” goes from ([\d.]+) to ([\d.]+) %, .*did (\S+) points and memory (\S+)\.\n/,
    );
    const [, before = "", after = "", silence = "", memory = ""] = said ?? [];
    expect(number(before)).toBe(25);
    expect(Math.abs(number(after) - 100 * (p[4] ?? 0))).toBeLessThan(0.06);
    expect(number(silence) + number(memory)).toBeCloseTo(number(after) - number(before), 9);
    expect(number(silence)).toBeGreaterThan(0);
    expect(number(memory)).toBeLessThan(0);
  });
  test("an event graded A2: w lambda + (1 - w) noise", () => {
    const w = 0.95 * 0.85;
    const noise = sum(priors.map((prior, s) => (prior * (rates[s] ?? 0)) / 30));
    const factors = rates.map((rate) => (w * rate) / 30 + (1 - w) * noise);
    const text = textOf("silence");
    expect(text).toContain(
      `${w.toFixed(4)} × its rate + ${(1 - w).toFixed(4)} × ${noise.toFixed(4)} = ${Math.max(...factors).toFixed(4)}`,
    );
    expect(text).toContain(
      `by ${Math.min(...factors).toFixed(4)}: ${(Math.max(...factors) / Math.min(...factors)).toFixed(1)} to 1.`,
    );
  });
});

describe("step 3, one finding", () => {
  const [reports, table] = tablesOf("finding");
  const found = sample.findings.find(({ id }) => id === "spread-21-july");
  const indicator = sample.indicators.find(({ id }) => id === "simultaneity");
  const theta = indicator?.kind === "categorical" ? indicator.likelihood.map((row) => row[3] ?? 0) : [];
  const u = sum(priors.map((prior, s) => prior * (theta[s] ?? 0)));
  const weights = found?.reports.map((report) => grade(report.grade)) ?? [];
  const agree = weights.reduce((all, w) => all * (w + (1 - w) * u), 1);
  const differ = weights.reduce((all, w) => all * (1 - w) * u, 1);
  const likelihood = theta.map((chance) => chance * agree + (1 - chance) * differ);
  test("is the one that moved the scores most of those that stand alone on their day", () => {
    expect(textOf("finding")).toContain("On 21 Jul 2022, “Localities struck on one day” was read as “6 or more”");
    expect(textOf("finding")).toContain(`= ${u.toFixed(4)}`);
  });
  test("reports by their grades", () => {
    expectPrinted(
      column(reports, "Says so if true"),
      weights.map((w) => w + (1 - w) * u),
      6,
    );
    expectPrinted(
      column(reports, "Says so if not"),
      weights.map((w) => (1 - w) * u),
      6,
    );
    expect(reports?.foot?.slice(-2)).toEqual([agree.toFixed(6), differ.toFixed(6)]);
    expect(reports?.rows.map((row) => row[2])).toEqual(["0.70 × 0.85 = 0.5950", "0.85 × 0.85 = 0.7225"]);
  });
  test("the likelihood of each scenario, and Bayes' rule from the scores before to the scores after", () => {
    const before = column(table, "Before");
    const products = before.map((p, s) => p * (likelihood[s] ?? 0));
    expectPrinted(column(table, "theta"), theta, 2);
    expectPrinted(column(table, "L"), likelihood, 4);
    for (const [s, product] of column(table, "Before × L").entries())
      expect(Math.abs(product - (products[s] ?? 0))).toBeLessThan(1e-5);
    for (const [s, after] of column(table, "After, %").entries())
      expect(Math.abs(after - 100 * (shares(products)[s] ?? 0))).toBeLessThan(0.1);
    expect(sum(column(table, "After, %"))).toBeCloseTo(100, 9);
    expect(sum(before)).toBeCloseTo(1, 3);
  });
});

describe("steps 4 and 5, forgetting and the scores of the last day", () => {
  // Printed by the reference engine in tests/fixtures/golden/ref.py for 29 July.
  const published = [43.4, 2.9, 52.6, 0.7, 0.4];
  const [forgotten] = tablesOf("forgetting");
  const [scored] = tablesOf("scores");
  test("a quarter of a half-life keeps 2^-0.25 of the distance to the prior", () => {
    const kept = 2 ** -0.25;
    expect(textOf("forgetting")).toContain(`= ${kept.toFixed(4)}`);
    for (const [s, now] of column(forgotten, "Now").entries())
      expect(Math.abs(now * 100 - (published[s] ?? 0))).toBeLessThan(0.06);
    expectPrinted(
      column(forgotten, /× prior/),
      priors.map((prior) => (1 - kept) * prior),
      4,
    );
    for (const [s, later] of column(forgotten, "After 30 days, %").entries()) {
      const exact = kept * (column(forgotten, "Now")[s] ?? 0) + (1 - kept) * (priors[s] ?? 0);
      expect(Math.abs(later - 100 * exact)).toBeLessThan(0.1);
    }
  });
  test("the published scores, their words, and their worth under each outcome", () => {
    expect(column(scored, "Score, %")).toEqual(published);
    expect(scored?.rows.map((row) => row[3]).slice(0, 3)).toEqual([
      "unlikely",
      "almost no chance",
      "roughly even chance",
    ]);
    const p = column(forgotten, "Now");
    const brier = (forecast: readonly number[], outcome: number) =>
      sum(forecast.map((chance, s) => (chance - (s === outcome ? 1 : 0)) ** 2));
    for (const [s, printed] of column(scored, /Brier/).entries())
      expect(Math.abs(printed - brier(p, s))).toBeLessThan(1e-3);
    for (const [s, printed] of column(scored, /Log/).entries())
      expect(Math.abs(printed + Math.log(p[s] ?? 0))).toBeLessThan(0.02);
    const skill = (outcome: number) => (1 - brier(p, outcome) / brier(priors, outcome)).toFixed(2);
    expect(textOf("scores")).toContain(`would have got 0.800 and the prior ${brier(priors, 2).toFixed(3)}`);
    expect(textOf("scores")).toContain(`= ${skill(2)} (1 is perfect`);
    expect(textOf("scores")).toContain(`against ${brier(priors, 0).toFixed(3)}, a skill of ${skill(0)}.`);
  });
});

describe("step 6, the lead", () => {
  test("without the finding of step 3 the lead changes; seven of the nineteen findings can do that", () => {
    const text = textOf("lead");
    // Printed by the reference engine for the design of the first room.
    expect(text).toContain("“Encirclement of the capital” would stand at 30.8 % instead of 52.6 %");
    expect(text).toContain("“Targeted strikes on the state” at 65.2 % instead of 43.4 %");
    expect(text).toContain("Without any one of 7 of the 19 findings another scenario would lead.");
    expect(text).toMatch(/The fewest findings .*: “Six localities struck on one day”\./);
    expect(text).toMatch(/“Western security alerts for Bamako”, 0\.\d{3} bits expected from a watch of 30 days/);
  });
});

describe("step 7, a question", () => {
  test("chances become hazards, and the answer lies by what the scores alone would give", () => {
    const [table] = tablesOf("question");
    const chances = scenarios.map(({ id }) => sample.questions[0]?.chanceIfScenario[id] ?? Number.NaN);
    expectPrinted(
      column(table, /Hazard/),
      chances.map((chance) => -Math.log(1 - chance) / 180),
      6,
    );
    const p = column(tablesOf("forgetting")[0], "Now");
    const [, frozen = "", answer = ""] = textOf("question").match(/add up to ([\d.]+) %.* answers ([\d.]+) %/) ?? [];
    expect(Math.abs(number(frozen) - 100 * sum(chances.map((chance, s) => chance * (p[s] ?? 0))))).toBeLessThan(0.06);
    // By small steps: the scenario relaxes to the prior, the hazard takes its part of what is left.
    const STEPS = 18_000;
    const kept = 2 ** (-180 / 120 / STEPS);
    let left = p.map((value) => value / sum(p));
    for (let step = 0; step < STEPS; step++) {
      const alive = sum(left);
      const moved = left.map((value, s) => kept * value + (1 - kept) * (priors[s] ?? 0) * alive);
      left = moved.map((value, s) => value * (1 - (chances[s] ?? 0)) ** (1 / STEPS));
    }
    expect(Math.abs(number(answer) - 100 * (1 - sum(left)))).toBeLessThan(0.06);
  });
});
