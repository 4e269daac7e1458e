import { describe, expect, test } from "vitest";
import { LikelihoodRows } from "@/lib/engine/evidence/likelihood-rows";
import { silenceTimeline } from "@/lib/engine/evidence/silence-timeline";
import type { Chain } from "@/lib/engine/filter/chain";
import { GeneratorChain } from "@/lib/engine/filter/generator-chain";
import { HalfLifeChain } from "@/lib/engine/filter/half-life-chain";
import { makeChain } from "@/lib/engine/filter/make-chain";
import { predict, retrodict } from "@/lib/engine/filter/predict";
import { SilentHalfLife } from "@/lib/engine/filter/silent-half-life";
import { halfLifeGenerator } from "@/lib/engine/math/half-life-generator";
import { killedTransition } from "@/lib/engine/math/killed-transition";
import { buildModel } from "@/lib/engine/model/build-model";
import { alerts, cycle, expectClose, frozen, sample, sum, threePriors, tone } from "../sample-models";

const prior = Float64Array.from(threePriors);
const rho = Math.LN2 / 30;
const q = halfLifeGenerator(prior, 30);
const { NEGATIVE_INFINITY } = Number;

function regime(...rates: number[]) {
  return { open: [], rates: Float64Array.from(rates) };
}
const quiet = regime(0, 0, 0);

/** The same chain on probabilities and on logs. */
const pairs: readonly [string, Chain][] = [
  ["on probabilities", new HalfLifeChain(prior, q, rho)],
  ["on logs", new GeneratorChain(prior, q)],
];

function rowsOf(...logs: number[][]): LikelihoodRows {
  const rows = new LikelihoodRows(3);
  for (const log of logs) rows.add(Float64Array.from(log));
  return rows;
}

describe.each(pairs)("the half-life chain %s", (_, chain) => {
  test("starts from the prior", () => {
    expectClose(chain.credence(chain.start()), threePriors, 1e-15);
  });
  test("the prior is stationary while nothing is watched", () => {
    const state = chain.start();
    expect(chain.predict(state, quiet, 77)).toBeCloseTo(0, 14);
    expectClose(chain.credence(state), threePriors, 1e-14);
  });
  test("relaxes halfway in a half-life", () => {
    const state = chain.start();
    chain.update(state, rowsOf([0, NEGATIVE_INFINITY, NEGATIVE_INFINITY]), 1);
    chain.predict(state, quiet, 30);
    expectClose(chain.credence(state), [0.75, 0.15, 0.1], 1e-14);
  });
  test("silence that is equal everywhere only takes mass", () => {
    const state = chain.start();
    expect(chain.predict(state, regime(0.3, 0.3, 0.3), 5)).toBeCloseTo(-1.5, 13);
    expectClose(chain.credence(state), threePriors, 1e-14);
  });
  test("silence pushes towards quiet scenarios", () => {
    const state = chain.start();
    const log = chain.predict(state, regime(0.5, 0.1, 0), 4);
    const [a, b, c] = chain.credence(state);
    expect(log).toBeLessThan(0);
    expect(a).toBeLessThan(0.5);
    expect(c).toBeGreaterThan(0.2);
    expect(a! + b! + c!).toBeCloseTo(1, 14);
  });
  test("an update is Bayes' rule", () => {
    const state = chain.start();
    const log = chain.update(state, rowsOf([0.6, 0.2, 0.1].map(Math.log)), 1);
    expect(Math.exp(log)).toBeCloseTo(0.38, 15);
    expectClose(chain.credence(state), [0.3 / 0.38, 0.06 / 0.38, 0.02 / 0.38], 1e-14);
  });
  test("what is impossible everywhere is told, and the state stays", () => {
    const state = chain.start();
    expect(chain.update(state, rowsOf(new Array(3).fill(NEGATIVE_INFINITY)), 1)).toBe(NEGATIVE_INFINITY);
    expectClose(chain.credence(state), threePriors, 1e-15);
  });
  test("factors far below a double's reach still update", () => {
    const state = chain.start();
    const log = chain.update(state, rowsOf([-5000, -5001, -9000]), 1);
    expect(log).toBeCloseTo(-5000 + Math.log(0.5 + 0.3 * Math.exp(-1)), 9);
    expect(chain.credence(state)[1]! / chain.credence(state)[0]!).toBeCloseTo(0.6 * Math.exp(-1), 12);
  });
  test("forward and backward meet: (p E) b = p (E b)", () => {
    for (const silence of [quiet, regime(0.4, 0.1, 0.02)]) {
      const state = chain.start();
      const column = chain.column(1);
      const before = chain.predict(state, silence, 9);
      const forward = before + chain.inner(state, chain.column(1));
      const scale = chain.pullBack(column, silence, 9);
      expect(scale + chain.inner(chain.start(), column)).toBeCloseTo(forward, 12);
    }
  });
  test("a column of ones stays one without silence", () => {
    const column = chain.column();
    expect(chain.pullBack(column, quiet, 12)).toBeCloseTo(0, 14);
    expectClose(chain.joint(chain.start(), column), threePriors, 1e-14);
  });
  test("weighing a column by an impossible factor empties it", () => {
    const column = chain.column(0);
    expect(chain.weigh(column, rowsOf([NEGATIVE_INFINITY, 0, 0]), 1)).toBe(NEGATIVE_INFINITY);
    expect(chain.inner(chain.start(), column)).toBe(NEGATIVE_INFINITY);
  });
  test("weighing keeps the largest entry at 1 and gives the scale", () => {
    const column = chain.column();
    expect(chain.weigh(column, rowsOf([-3, -1, -2]), 1)).toBeCloseTo(-1, 14);
    expect(chain.inner(chain.start(), column)).toBeCloseTo(Math.log(0.5 * Math.exp(-2) + 0.3 + 0.2 * Math.exp(-1)), 13);
  });
});

describe("both encodings of the same chain agree", () => {
  test.each([0.001, 0.5, 3, 20, 200, 5000])("over %d days of silence", (days) => {
    const silence = regime(0.5, 0.1, 0.02);
    const [[, linear], [, logs]] = pairs as [[string, Chain], [string, Chain]];
    const states = [linear.start(), logs.start()] as const;
    const taken = [linear.predict(states[0], silence, days), logs.predict(states[1], silence, days)] as const;
    expect(taken[0] / taken[1]).toBeCloseTo(1, 11);
    expectClose(linear.credence(states[0]), logs.credence(states[1]), 1e-11);
  });
});

describe("SilentHalfLife", () => {
  const rates = Float64Array.of(0.5, 0.1, 0.02);
  const silent = new SilentHalfLife(prior, q, rho, rates);

  function entries(which: SilentHalfLife, days: number): number[] {
    return [0, 1, 2].flatMap((i) => {
      const row = Float64Array.from([0, 1, 2], (s) => (s === i ? 1 : 0));
      const log = which.row(row, days);
      return Array.from(row, (entry) => Math.log(entry) + log);
    });
  }
  function reference(days: number, r = rates, gen = q): number[] {
    const logs = killedTransition(gen, r, days);
    return [0, 1, 2].flatMap((i) => Array.from(logs.slice(i * 4, i * 4 + 3)));
  }

  test.each([1e-9, 1e-3, 0.7, 10, 15])("the series for %d days, entry by entry in logs", (days) => {
    expectClose(entries(silent, days), reference(days), 1e-12);
  });
  test.each([16, 40, 300, 5000])("the eigen basis for %d days", (days) => {
    expectClose(entries(silent, days), reference(days), 1e-11);
  });
  test("series and eigen basis meet where they change over", () => {
    const change = 8 / (rho + 0.5);
    expectClose(entries(silent, change * (1 + 1e-12)), entries(silent, change), 1e-10);
  });
  test("a very long memory goes through squaring: leaks of 1e-12 keep their digits", () => {
    const slow = Math.LN2 / 1e9;
    const slowQ = halfLifeGenerator(prior, 1e9);
    const patient = new SilentHalfLife(prior, slowQ, slow, rates);
    for (const days of [17, 40, 400]) expectClose(entries(patient, days), reference(days, rates, slowQ), 1e-11);
  });
  test("a scenario that the prior excludes is not entered", () => {
    const closed = Float64Array.of(0.7, 0, 0.3);
    const chain = new SilentHalfLife(closed, halfLifeGenerator(closed, 30), rho, Float64Array.of(1, 0, 0.5));
    for (const days of [1, 50, 4000]) {
      const row = Float64Array.from(closed);
      chain.row(row, days);
      expect(row[1]).toBe(0);
      expect(sum(row)).toBeGreaterThan(0);
    }
  });
  test("rows and columns are two sides of one matrix", () => {
    for (const days of [3, 60]) {
      const row = Float64Array.of(0.2, 0.5, 0.3);
      const column = Float64Array.of(0.9, 0.1, 0.4);
      const left = Float64Array.from(row);
      const right = Float64Array.from(column);
      const a = silent.row(left, days);
      const b = silent.column(right, days);
      const dot = (x: Float64Array, y: Float64Array) => sum(x.map((entry, s) => entry * y[s]!));
      expect(a + Math.log(dot(left, column))).toBeCloseTo(b + Math.log(dot(row, right)), 12);
    }
  });
});

describe("GeneratorChain", () => {
  test("a static chain adds exact logs, so nothing ever falls to zero", () => {
    const chain = makeChain(buildModel(sample({ generator: frozen })));
    const state = chain.start();
    for (let i = 0; i < 10; i++) chain.predict(state, regime(1, 0, 0), 1000);
    expect(state[0]! - state[1]!).toBeCloseTo(Math.log(0.5 / 0.3) - 10_000, 8);
    expect(chain.credence(state)[0]).toBe(0);
    chain.update(state, rowsOf([10_000, 0, 0]), 1);
    expectClose(chain.credence(state), threePriors, 1e-9);
  });
  test("a static column is the same going back", () => {
    const chain = makeChain(buildModel(sample({ generator: frozen })));
    const column = chain.column();
    expect(chain.pullBack(column, regime(0.1, 0.2, 0.3), 10)).toBeCloseTo(-1, 14);
    expectClose(column, [0, -1, -2], 1e-14);
  });
  test("a long gap on a cycle forgets where it began", () => {
    const chain = makeChain(buildModel(sample({ generator: cycle })));
    const ends = [0, 2].map((s) => {
      const state = chain.start().map((_, i) => (i === s ? 0 : NEGATIVE_INFINITY));
      chain.predict(state, quiet, 5000);
      return chain.credence(state);
    });
    expectClose(ends[0]!, ends[1]!, 1e-12);
  });
});

describe("makeChain", () => {
  test("takes the chain on probabilities for a half-life and the chain on logs for a generator", () => {
    expect(makeChain(buildModel(sample()))).toBeInstanceOf(HalfLifeChain);
    expect(makeChain(buildModel(sample({ generator: cycle })))).toBeInstanceOf(GeneratorChain);
  });
});

describe("predict and retrodict", () => {
  const watch = { ...alerts, monitored: { from: 10, to: 20 } };
  const model = buildModel(sample({ indicators: [tone, watch] }));
  const chain = makeChain(model);
  const silence = silenceTimeline(model);

  function moved(...days: number[]): { state: Float64Array; log: number } {
    const state = chain.start();
    let log = 0;
    for (let i = 1; i < days.length; i++) log += predict(chain, silence, state, days[i - 1]!, days[i]!);
    return { state, log };
  }

  test("no time, no move", () => {
    const { state, log } = moved(15, 15);
    expect(log).toBe(0);
    expectClose(state, threePriors, 0);
  });
  test("outside the window nothing is heard", () => {
    expect(moved(0, 10).log).toBe(0);
    expect(moved(20, 500).log).toBe(0);
  });
  test("inside it silence costs", () => {
    expect(moved(10, 20).log).toBeLessThan(-0.5);
  });
  test("an interval cut anywhere is the same interval", () => {
    const whole = moved(0, 30);
    for (const parts of [moved(0, 10, 20, 30), moved(0, 5, 13, 13, 29, 30), moved(0, 10.0001, 19.9, 30)]) {
      expect(parts.log).toBeCloseTo(whole.log, 13);
      expectClose(parts.state, whole.state, 1e-13);
    }
  });
  test("going back crosses the same edges", () => {
    for (const [from, to] of [
      [0, 30],
      [0, 10],
      [10, 20],
      [12, 15],
      [20, 40],
      [5, 12],
    ] as const) {
      const state = chain.start();
      const forward = predict(chain, silence, state, from, to);
      const column = chain.column();
      const scale = retrodict(chain, silence, column, from, to);
      expect(scale + chain.inner(chain.start(), column)).toBeCloseTo(forward, 12);
    }
  });
});
