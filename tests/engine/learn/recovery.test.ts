// Learning on records that were drawn from known tables: with enough of them the tables come back.
import { describe, expect, test } from "vitest";
import type { ScoringFinding, ScoringInput } from "@/lib/domain/scoring-input";
import { learn } from "@/lib/engine/learn/learn";
import { SeededHash } from "@/lib/engine/math/seeded-hash";
import { SeededStream } from "@/lib/engine/math/seeded-stream";

const DAYS = 4000;
const STAY = 40;
const TRUE_ROWS = [
  [0.7, 0.2, 0.1],
  [0.1, 0.3, 0.6],
];
const GIVEN_ROWS = [
  [0.5, 0.3, 0.2],
  [0.3, 0.3, 0.4],
];
const TRUE_RATES = [0.02, 0.3];
const GIVEN_RATES = [0.05, 0.15];
const LEVELS = ["low", "medium", "high"];
const W = 0.9;

/** Two scenarios that change places every 40 days on average; a reading a day and events as they come. */
function drawnRecord(seed: string): ScoringInput {
  const random = new SeededStream(new SeededHash().text(seed).words());
  const findings: ScoringFinding[] = [];
  // u and noise are those of the given tables: that is what unreliable reports show in this world.
  const base = LEVELS.map((_, l) => (GIVEN_ROWS[0]![l]! + GIVEN_ROWS[1]![l]!) / 2);
  let scenario = random.index([1, 1], 0, 2);
  let leave = STAY * random.exponential();
  for (let day = 0; day < DAYS; day++) {
    while (leave < day) {
      scenario = 1 - scenario;
      leave += STAY * random.exponential();
    }
    const hidden = random.index(TRUE_ROWS[scenario]!, 0, 3);
    const shown = random.uniform() < W ? hidden : random.index(base, 0, 3);
    const reports = [{ level: LEVELS[shown]!, reliability: W }];
    if (day % 2 === 0) findings.push({ id: `r${day}`, indicator: "tone", at: day, reports });
    if (random.uniform() < -Math.expm1(-TRUE_RATES[scenario]!)) {
      findings.push({ id: `e${day}`, indicator: "alerts", at: day, reports: [{ event: true, reliability: 1 }] });
    }
  }
  return {
    scenarios: [
      { id: "calm", prior: 0.5 },
      { id: "storm", prior: 0.5 },
    ],
    dynamics: {
      kind: "generator",
      generator: [
        [-1 / STAY, 1 / STAY],
        [1 / STAY, -1 / STAY],
      ],
    },
    indicators: [
      { id: "tone", kind: "categorical", levels: LEVELS, likelihood: GIVEN_ROWS, weight: 1 },
      { id: "alerts", kind: "rate", ratePerDay: GIVEN_RATES, monitored: { from: 0, to: DAYS }, weight: 1 },
    ],
    findings,
    asOf: DAYS,
  };
}

describe("tables come back from a long record", () => {
  const learning = learn(drawnRecord("recovery"), { kappa: 2 });
  test("rows: within three points, where the given ones were up to twenty off", () => {
    const learned = learning.converged.get("tone")!;
    TRUE_ROWS.flat().forEach((chance, cell) => {
      expect(Math.abs(learned[cell]! - chance), `cell ${cell}`).toBeLessThan(0.05);
    });
  });
  test("rates: within a fifth, where the given ones were off by two", () => {
    const learned = learning.converged.get("alerts")!;
    // Events of one day were merged into at most one: the rate that shows is 1 - e^-rate.
    TRUE_RATES.forEach((rate, s) => {
      expect(learned[s]! / -Math.expm1(-rate), `scenario ${s}`).toBeGreaterThan(0.8);
      expect(learned[s]! / -Math.expm1(-rate), `scenario ${s}`).toBeLessThan(1.25);
    });
  });
  test("the record is far likelier under what was learned", () => {
    expect(learning.objective.at(-1)! - learning.objective[0]!).toBeGreaterThan(50);
    expect(learning.settled).toBe(true);
  });
  test("each scenario had about half of the days", () => {
    const days = learning.first.exposure.get("alerts")!;
    expect(days[0]! + days[1]!).toBeCloseTo(DAYS, 6);
    expect(Math.abs(days[0]! / DAYS - 0.5)).toBeLessThan(0.15);
  });
});
