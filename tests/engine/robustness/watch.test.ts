import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RateIndicator, ScoringInput } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import { informationGain } from "@/lib/engine/explain/information-gain";
import { longestWatch, watchGain } from "@/lib/engine/explain/watch-gain";
import { watchList } from "@/lib/engine/explain/watch-list";
import { current } from "@/lib/engine/filter/current";
import { project } from "@/lib/engine/forecast/project";
import { findRate } from "@/lib/engine/model/find-indicator";
import { expectRefused } from "../refusals";
import { alerts, cycle, event, frozen, level, sample, sum, threePriors, tone } from "../sample-models";

const still = assess(sample({ generator: frozen, findings: [], asOf: 0 }));

function entropy(p: readonly number[]): number {
  return p.reduce((bits, chance) => (chance > 0 ? bits - chance * Math.log2(chance) : bits), 0);
}

/** Poisson chances 0 .. most, by recurrence. */
function poisson(mean: number, most: number): number[] {
  const pmf = [Math.exp(-mean)];
  for (let n = 1; n <= most; n++) pmf.push((pmf[n - 1]! * mean) / n);
  return pmf;
}

/** Entropy before less expected entropy after, for scenarios that stay what they are. */
function gainOfStill(p: readonly number[], rates: readonly number[], days: number): number {
  const laws = rates.map((rate) => poisson(rate * days, 300));
  let after = 0;
  for (let n = 0; n <= 300; n++) {
    const joint = p.map((chance, s) => chance * laws[s]![n]!);
    const mass = sum(joint);
    if (mass > 0) after += mass * entropy(joint.map((chance) => chance / mass));
  }
  return entropy(p) - after;
}

describe("watchGain where nothing changes", () => {
  test.each([0.5, 7, 30, 365])("%d days: entropy now less expected entropy after a Poisson count", (days) => {
    const expected = gainOfStill(threePriors, alerts.ratePerDay, days);
    expect(watchGain(still, "alerts", days, 1)).toBeCloseTo(expected, 10);
  });
  test.each([0, 0.3, 0.8])("with reliability %d events are recorded at w lambda + (1 - w) noise", (w) => {
    const noise = 0.5 * 0.2 + 0.3 * 0.05 + 0.2 * 0.01;
    const rates = alerts.ratePerDay.map((rate) => w * rate + (1 - w) * noise);
    expect(watchGain(still, "alerts", 20, w)).toBeCloseTo(gainOfStill(threePriors, rates, 20), 10);
  });
  test("no days and no trust tell nothing at all", () => {
    expect(watchGain(still, "alerts", 0, 1)).toBeCloseTo(0, 12);
    expect(watchGain(still, "alerts", 100, 0)).toBeCloseTo(0, 12);
  });
  test("rises with the days towards all there is to know", () => {
    const gains = [1, 10, 100, 1000].map((days) => watchGain(still, "alerts", days, 1));
    gains.forEach((gain, i) => {
      if (i > 0) expect(gain).toBeGreaterThan(gains[i - 1]!);
    });
    expect(gains.at(-1)).toBeCloseTo(entropy(threePriors), 2);
    expect(gains.at(-1)).toBeLessThanOrEqual(entropy(threePriors));
  });
  test("equal rates tell nothing", () => {
    const dull: RateIndicator = { ...alerts, ratePerDay: [0.1, 0.1, 0.1] };
    const given = assess(sample({ generator: frozen, indicators: [dull], findings: [], asOf: 0 }));
    expect(watchGain(given, "alerts", 50, 1)).toBeCloseTo(0, 12);
  });
  test("who is certain has nothing to learn", () => {
    const sure = assess(sample({ generator: frozen, priors: [1, 0, 0], findings: [], asOf: 0 }));
    expect(watchGain(sure, "alerts", 50, 1)).toBeCloseTo(0, 12);
  });
  test("a rate that only one scenario has is a proof when it comes", () => {
    const flag: RateIndicator = { ...alerts, ratePerDay: [0.1, 0, 0] };
    const given = assess(sample({ generator: frozen, indicators: [flag], findings: [], asOf: 0 }));
    // no event in 10 days leaves .5/e : .3 : .2; an event proves the first
    const none = [0.5 / Math.E, 0.3, 0.2];
    const mass = sum(none);
    const after = mass * entropy(none.map((chance) => chance / mass));
    expect(watchGain(given, "alerts", 10, 1)).toBeCloseTo(entropy(threePriors) - after, 12);
  });
});

describe("watchGain where the scenario moves", () => {
  const moving = [
    ["half-life", assess(sample({ asOf: 50 }))],
    ["a cycle", assess(sample({ generator: cycle, asOf: 50 }))],
  ] as const;
  test.each(moving)("lies between nothing and what is open at the end: %s", (_, given) => {
    for (const days of [0, 1, 7, 30, 200]) {
      const bits = watchGain(given, "alerts", days, 1);
      expect(bits).toBeGreaterThanOrEqual(0);
      expect(bits).toBeLessThanOrEqual(entropy(project(given, days)) + 1e-12);
    }
  });
  test.each(moving)("never falls with the reliability: %s", (_, given) => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(unit, unit, (a, b) => {
        const less = watchGain(given, "alerts", 15, Math.min(a, b));
        expect(watchGain(given, "alerts", 15, Math.max(a, b))).toBeGreaterThanOrEqual(less - 1e-12);
      }),
      { seed: 20261122, numRuns: 60 },
    );
  });
  test("a short watch is as if nothing moved", () => {
    const given = moving[0][1];
    const expected = gainOfStill(current(given).p, alerts.ratePerDay, 0.01);
    expect(watchGain(given, "alerts", 0.01, 1) / expected).toBeCloseTo(1, 2);
  });
  test("with a short memory a long watch says little of its end", () => {
    const fast = assess(sample({ halfLifeDays: 0.5, findings: [], asOf: 0 }));
    const slow = assess(sample({ halfLifeDays: 500, findings: [], asOf: 0 }));
    expect(watchGain(fast, "alerts", 60, 1)).toBeLessThan(0.05 * watchGain(slow, "alerts", 60, 1));
  });
  test("by another route: every path of a chain that jumps once a day at most, counted in small steps", () => {
    // Euler steps of 1/200 day over (scenario, count) for two scenarios; first-order, so three digits.
    const rates = [0.5, 0.05, 0.05];
    const given = assess(
      sample({
        generator: cycle,
        indicators: [{ ...alerts, ratePerDay: rates }],
        findings: [],
        asOf: 0,
      }),
    );
    const step = 1 / 200;
    const most = 25;
    let joint = Array.from({ length: most + 1 }, (_, n) => threePriors.map((p) => (n === 0 ? p : 0)));
    for (let t = 0; t < 4 / step; t++) {
      joint = joint.map((row, n) =>
        row.map((here, s) => {
          const inflow = row.reduce((total, p, i) => total + (i === s ? 0 : p * cycle[i]![s]!), 0);
          const came = n > 0 ? joint[n - 1]![s]! * rates[s]! : 0;
          return here + step * (inflow + came + here * (cycle[s]![s]! - rates[s]!));
        }),
      );
    }
    const ends = threePriors.map((_, s) => sum(joint.map((row) => row[s]!)));
    const after = joint.reduce((total, row) => {
      const mass = sum(row);
      return mass > 0 ? total + mass * entropy(row.map((p) => p / mass)) : total;
    }, 0);
    const expected = entropy(ends) - after;
    expect(watchGain(given, "alerts", 4, 1) / expected).toBeCloseTo(1, 2);
  });
});

describe("watchGain refuses", () => {
  test("what it cannot answer", () => {
    expectRefused(() => watchGain(still, "nothing", 1, 1), "unknown-indicator", /"nothing"/);
    expectRefused(() => watchGain(still, "tone", 1, 1), "invalid-input", /"tone" has levels/);
    for (const days of [-1, Number.NaN, Number.POSITIVE_INFINITY])
      expectRefused(() => watchGain(still, "alerts", days, 1), "invalid-input", /^days must be a number of days/);
    for (const w of [-0.1, 1.1, Number.NaN])
      expectRefused(() => watchGain(still, "alerts", 1, w), "invalid-input", /^reliability must be from 0 to 1/);
  });
  test("a watch with more events than it spells out", () => {
    const indicator = findRate(still.model, "alerts");
    expect(longestWatch(indicator)).toBe(5000);
    expectRefused(() => watchGain(still, "alerts", 5001, 1), "invalid-input", /^days must lead to 1000 events/);
    expect(longestWatch({ ...indicator, ratePerDay: Float64Array.of(0, 0, 0) })).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("watchList", () => {
  const input: ScoringInput = sample({
    indicators: [
      { ...tone, id: "off", weight: 0 },
      alerts,
      tone,
      { ...tone, id: "dull", likelihood: tone.likelihood.map(() => [0.2, 0.3, 0.5]) },
      { ...tone, id: "twin" },
    ],
    findings: [level("a", 5, "high"), event("b", 12)],
  });
  const given = assess(input);
  const list = watchList(given, { reliability: 0.8, days: 30 });
  test("every indicator that counts, the most telling first, equals in the order of the model", () => {
    expect(list.map(({ indicator }) => indicator).toSorted()).toEqual(["alerts", "dull", "tone", "twin"]);
    list.forEach(({ bits }, i) => {
      if (i > 0) expect(bits).toBeLessThanOrEqual(list[i - 1]!.bits);
    });
    const order = list.map(({ indicator }) => indicator);
    expect(order.indexOf("tone") + 1).toBe(order.indexOf("twin"));
    expect(order.at(-1)).toBe("dull");
  });
  test("says what is asked of each, with the bits of that", () => {
    for (const { indicator, ask, bits } of list) {
      if (indicator === "alerts") {
        expect(ask).toEqual({ kind: "watch", days: 30 });
        expect(bits).toBe(watchGain(given, "alerts", 30, 0.8));
      } else {
        expect(ask).toEqual({ kind: "report" });
        expect(bits).toBe(informationGain(given, indicator, 0.8));
      }
    }
  });
  test("a busy indicator is watched for as long as can be spelled out", () => {
    const busy: RateIndicator = { ...alerts, ratePerDay: [500, 400, 300] };
    const asked = watchList(assess(sample({ indicators: [busy], findings: [], asOf: 0 })), {
      reliability: 1,
      days: 30,
    });
    expect(asked[0]?.ask).toEqual({ kind: "watch", days: 2 });
    expect(asked[0]?.bits).toBeGreaterThan(0.5);
  });
  test("without indicators there is nothing to watch", () => {
    const bare = assess(sample({ indicators: [], findings: [] }));
    expect(watchList(bare, { reliability: 0.8, days: 30 })).toEqual([]);
  });
  test("refuses the options before it looks at any indicator", () => {
    const bare = assess(sample({ indicators: [], findings: [] }));
    expectRefused(() => watchList(bare, { reliability: 2, days: 1 }), "invalid-input", /^reliability/);
    expectRefused(() => watchList(bare, { reliability: 1, days: -1 }), "invalid-input", /^days/);
  });
});
