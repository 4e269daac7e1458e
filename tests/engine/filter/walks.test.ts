// The tight loops of the half-life chain against the same chain moved one step at a time, scaled at each.
import { describe, expect, test } from "vitest";
import type { ScoringFinding, ScoringIndicator, ScoringInput } from "@/lib/domain/scoring-input";
import { collectEvidence } from "@/lib/engine/evidence/collect-evidence";
import { silenceTimeline } from "@/lib/engine/evidence/silence-timeline";
import type { Chain } from "@/lib/engine/filter/chain";
import type { FilterPoint } from "@/lib/engine/filter/filter-point";
import { type FilterWalk, makeWalk } from "@/lib/engine/filter/filter-walk";
import { pointOf } from "@/lib/engine/filter/forward-pass";
import { HalfLifeWalk } from "@/lib/engine/filter/half-life-walk";
import { makeChain } from "@/lib/engine/filter/make-chain";
import { ScaledWalk } from "@/lib/engine/filter/scaled-walk";
import { buildModel } from "@/lib/engine/model/build-model";
import { generatorOf } from "../../support/brute-force";
import { holds, must } from "../../support/holds";
import type { SeededRandom } from "../../support/seeded-random";
import { refusal } from "../refusals";
import { alerts, event, level, sample, tone } from "../sample-models";

const sizes = [2, 3, 4, 5, 8, 9, 13] as const;
const startOf = (chain: Chain): FilterPoint => ({ state: chain.start(), mass: 1, log: 0, carry: 0 });

function prepared(input: ScoringInput) {
  const model = buildModel(input);
  return {
    chain: makeChain(model),
    silence: silenceTimeline(model),
    evidence: collectEvidence(model, input.findings, input.asOf),
  };
}
type Prepared = ReturnType<typeof prepared>;
const walkOf = ({ chain, silence, evidence }: Prepared) => makeWalk(chain, silence, evidence, startOf(chain), 0);
const scaledOf = ({ chain, silence, evidence }: Prepared) =>
  new ScaledWalk(chain, silence, evidence, startOf(chain), 0);
const logEvidence = ({ mass, log, carry }: FilterPoint) => log + carry + Math.log(mass);
const bitsOf = ({ state, mass, log, carry }: FilterWalk) => JSON.stringify([...state, mass, log, carry]);

/** Credences as near as allowed, small ones to 9 digits of their own, log evidence to 11 digits. */
function mustAgree(walk: FilterWalk, scaled: FilterWalk, size: number, allowed: (p: number) => number): void {
  for (let s = 0; s < size; s++) {
    const [p, q] = [walk.state[s]! / walk.mass, scaled.state[s]!];
    const isNear = q > 0.01 ? Math.abs(p - q) <= allowed(q) : Math.abs(Math.log(p) - Math.log(q)) <= 1e-9;
    must(p === q || isNear, `${p} of scenario ${s} is ${q}`);
  }
  mustAgreeOnEvidence(walk, scaled, 1e-11);
}

function mustAgreeOnEvidence(one: FilterPoint, other: FilterPoint, tolerance: number): void {
  const [log, expected] = [logEvidence(one), logEvidence(other)];
  must(Math.abs(log - expected) <= tolerance * Math.max(1, Math.abs(expected)), `log evidence ${log} is ${expected}`);
}

/** Gaps from nothing to thousands of days. */
function randomDays(random: SeededRandom): number[] {
  let day = random.pick([0, 0, 1, 1e-9]);
  return Array.from({ length: random.whole(1, 40) }, () => {
    const now = day;
    day += random.pick([1e-9, 1e-4, 0.25, 0.25, 0.5, 1, 1, 1, 7, random.between(0, 60), 10 ** random.between(1, 4)]);
    return now;
  });
}

/**
 * Readings that say little, readings that are proof, and rare ones: `seldom` is 1e-30 and `hardly` 1e-60 likely in every scenario,
 * so that the mass of the state leaves its range, and `burst` counts on one day each, a million million a day.
 */
function walkModel(random: SeededRandom, size: number, watched: number): ScoringInput {
  const days = randomDays(random);
  const rare = (least: number) => 10 ** (least * random.between(0.9, 1));
  const table = Array.from({ length: size }, () => {
    const rest = [rare(-30), rare(-60)];
    return [...random.simplex(2).map((part, i) => part - rest[i]!), ...rest];
  });
  const proof = Array.from(
    { length: size },
    (_, s) =>
      [
        [0.5, 0.5],
        [1, 0],
        [0.3, 0.7],
      ][s % 3]!,
  );
  const indicators: ScoringIndicator[] = [
    { id: "tone", kind: "categorical", levels: ["low", "high", "seldom", "hardly"], likelihood: table, weight: 1 },
    { id: "proof", kind: "categorical", levels: ["no", "yes"], likelihood: proof, weight: 1 },
  ];
  const day = () => days[random.whole(0, days.length - 1)]!;
  for (let i = 0; i < watched; i++) {
    const ends = [day(), random.pick([day(), day() + 0.3, Number.POSITIVE_INFINITY])].sort((a, b) => a - b);
    const speed = random.pick([1e-3, 0.1, 2]);
    const common = random.isTrue(0.2) ? speed : undefined;
    const ratePerDay = Array.from({ length: size }, () => common ?? speed * random.unit() * random.pick([0, 1, 1]));
    indicators.push({
      id: `watch${i}`,
      kind: "rate",
      ratePerDay,
      monitored: { from: ends[0]!, to: ends[1]! },
      weight: 1,
    });
  }
  const habit = random.pick([0, 0.3, 0.9]);
  const findings = days.flatMap((at, i): ScoringFinding[] => {
    const reading = level(
      `f${i}`,
      at,
      random.isTrue(habit) ? random.pick(["seldom", "hardly"]) : random.pick(["low", "high"]),
      random.pick([0.6, 1]),
    );
    if (random.isTrue(0.1)) return [level(`p${i}`, at, random.pick(["no", "yes"]), 1, "proof")];
    if (!random.isTrue(habit / 2)) return [reading];
    const ratePerDay = Array.from({ length: size }, () => 10 ** random.between(11, 12));
    indicators.push({ id: `burst${i}`, kind: "rate", ratePerDay, monitored: { from: at, to: at }, weight: 1 });
    return [1, 2, 3].map((n) => event(`e${i}.${n}`, at, 1, `burst${i}`));
  });
  return {
    scenarios: priorsOf(random, size).map((prior, s) => ({ id: `s${s}`, prior })),
    dynamics: { kind: "half-life", halfLifeDays: random.pick([0.5, 30, 30, 400, 1e5]) },
    indicators,
    findings,
    asOf: days.at(-1)!,
  };
}

/** Usual priors, or one of them next to nothing or nothing. */
function priorsOf(random: SeededRandom, size: number): number[] {
  const priors = random.simplex(size);
  const least = random.pick([undefined, undefined, 1e-250, 1e-12, 0]);
  if (least === undefined) return priors;
  const [first = 0, second = 0, ...rest] = priors;
  return [Math.min(1, first + second - least), least, ...rest];
}

describe.each(sizes)("the walk of the half-life chain with %d scenarios", (size) => {
  const agree = (allowed: (p: number) => number) => (input: ScoringInput) => {
    const at = prepared(input);
    const [walk, scaled] = [walkOf(at), scaledOf(at)];
    must(walk instanceof HalfLifeWalk, "this is the walk of the half-life chain");
    for (let count = 0; count <= at.evidence.times.length; count++) {
      walk.to(count);
      scaled.to(count);
      mustAgree(walk, scaled, size, allowed);
    }
  };
  holds(
    "agrees with steps that are scaled, while nothing is watched",
    150,
    agree((p) => 1e-10 * p),
    (random) => walkModel(random, size, 0),
  );
  holds(
    "agrees with steps that are scaled, while windows open and close",
    150,
    // In the eigen basis an entry that is nearly lost may keep ten digits only, and evidence may raise it later.
    agree(() => 1e-11),
    (random) => walkModel(random, size, random.whole(1, 3)),
  );
  holds(
    "agrees with the same chain on logs",
    60,
    (input) => {
      const at = prepared(input);
      const logs = prepared({ ...input, dynamics: { kind: "generator", generator: generatorOf(input) } });
      const [walk, other] = [walkOf(at), walkOf(logs)];
      for (const one of [walk, other]) one.to(at.evidence.times.length);
      for (let s = 0; s < size; s++) {
        const [p, q] = [walk.state[s]! / walk.mass, Math.exp(other.state[s]!)];
        must(Math.abs(p - q) <= Math.min(1e-10, 1e-9 * q + 1e-300), `${p} of scenario ${s} is ${q}`);
      }
      mustAgreeOnEvidence(walk, other, 1e-10);
    },
    (random) => walkModel(random, size, random.whole(0, 3)),
  );
  holds(
    "gives the same bits wherever it stops, and when another goes on from there",
    150,
    (input, random) => {
      const at = prepared(input);
      const { length } = at.evidence.times;
      const [straight, walk] = [walkOf(at), walkOf(at)];
      straight.to(length);
      const stops = Array.from({ length }, (_, n) => n).filter(() => random.isTrue(0.4));
      for (const stop of stops) walk.to(stop);
      const point = pointOf(walk, size);
      const on = makeWalk(at.chain, at.silence, at.evidence, point, stops.at(-1) ?? 0);
      for (const one of [walk, on]) {
        one.to(length);
        must(bitsOf(one) === bitsOf(straight), `${bitsOf(one)} with stops at ${stops} is ${bitsOf(straight)}`);
      }
    },
    (random) => walkModel(random, size, random.whole(0, 3)),
  );
});

describe("a walk by hand", () => {
  const half = (days: readonly number[], parts: Parameters<typeof sample>[0] = {}) =>
    prepared(
      sample({ indicators: [tone], findings: days.map((at, i) => level(`f${i}`, at, "low", 0)), asOf: 1e6, ...parts }),
    );
  /** Reports of reliability 0 say only what the prior does, so that nothing but the time and the watch moves the state. */
  const idle = Math.log(0.38);

  test("goes on from any state: half of it is forgotten in a half-life", () => {
    const { chain, silence, evidence } = half([10, 40]);
    const point = { state: Float64Array.of(1, 0, 0), mass: 1, log: 5, carry: 0 };
    const walk = makeWalk(chain, silence, evidence, point, 1);
    walk.to(2);
    [0.75, 0.15, 0.1].forEach((p, s) => {
      expect(walk.state[s]! / walk.mass).toBeCloseTo(p, 15);
    });
    expect(logEvidence(walk)).toBeCloseTo(5 + idle, 13);
    expect([...point.state]).toEqual([1, 0, 0]);
  });
  test.each([0.5, 1e-3, 1e5])(
    "a watch that hears %d a day in every scenario costs that a day, and moves nothing",
    (rate) => {
      const watch = { ...alerts, ratePerDay: [rate, rate, rate], monitored: { from: 5, to: 12 } };
      const days = [1, 5, 6, 11.5, 12, 12.5, 30];
      const [watched, quiet] = [half(days, { indicators: [tone, watch] }), half(days)].map(walkOf);
      const heard = [0, 0, 1, 6.5, 7, 7, 7];
      heard.forEach((length, i) => {
        watched!.to(i + 1);
        quiet!.to(i + 1);
        expect(logEvidence(watched!) / (logEvidence(quiet!) - rate * length)).toBeCloseTo(1, 12);
        [...watched!.state].forEach((entry, s) => {
          expect(entry / watched!.mass).toBeCloseTo(quiet!.state[s]! / quiet!.mass, 15);
        });
      });
    },
  );
  test("a rate that only an excluded scenario has apart is a common one", () => {
    const priors = [0.5, 0, 0.5];
    const watch = { ...alerts, ratePerDay: [0.25, 9, 0.25], monitored: { from: 0, to: 1e6 } };
    const walk = walkOf(half([4, 8], { priors, indicators: [tone, watch] }));
    walk.to(2);
    expect([...walk.state].map((entry) => entry / walk.mass)).toEqual([0.5, 0, 0.5, 0]);
    expect(logEvidence(walk)).toBeCloseTo(2 * Math.log(0.35) - 2, 13);
  });
  test("an instant at the end of a watch hears it, one at its beginning does not yet", () => {
    const watch = { ...alerts, monitored: { from: 10, to: 20 } };
    const [until, from] = [[20], [10]].map((days) => walkOf(half(days, { indicators: [tone, watch] })));
    from!.to(1);
    expect(logEvidence(from!)).toBeCloseTo(idle, 14);
    until!.to(1);
    // Ten days at 0.2, 0.05 and 0.01 from the prior, which a half-life of 30 days brings in again meanwhile.
    const still = Math.log(0.5 * Math.exp(-2) + 0.3 * Math.exp(-0.5) + 0.2 * Math.exp(-0.1));
    expect(logEvidence(until!) - idle).toBeLessThan(still);
    expect(logEvidence(until!) - idle).toBeGreaterThan(-(0.5 * 2 + 0.3 * 0.5 + 0.2 * 0.1));
  });
  test.each([4, 5])("what is impossible in a run is refused by its day, with %d scenarios", (size) => {
    const sure = { ...tone, likelihood: Array.from({ length: size }, () => [0.5, 0.5, 0]) };
    const findings = [...Array.from({ length: 9 }, (_, i) => level(`f${i}`, i, "low")), level("x", 8.5, "high", 1)];
    const walk = walkOf(prepared(sample({ priors: new Array(size).fill(1 / size), indicators: [sure], findings })));
    walk.to(9);
    expect(refusal(() => walk.to(10)).detail).toEqual({ at: 8.5, findings: ["x"] });
  });
});
