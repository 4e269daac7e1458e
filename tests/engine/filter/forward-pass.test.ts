import { describe, expect, test } from "vitest";
import type { ScoringFinding, ScoringInput } from "@/lib/domain/scoring-input";
import { collectEvidence } from "@/lib/engine/evidence/collect-evidence";
import { silenceTimeline } from "@/lib/engine/evidence/silence-timeline";
import { makeWalk } from "@/lib/engine/filter/filter-walk";
import { forwardFilter } from "@/lib/engine/filter/forward-filter";
import { type ForwardPass, pointOf, STRIDE } from "@/lib/engine/filter/forward-pass";
import { makeChain } from "@/lib/engine/filter/make-chain";
import { ln } from "@/lib/engine/math/logarithm";
import { buildModel } from "@/lib/engine/model/build-model";
import { holds, must } from "../../support/holds";
import { longModel } from "../../support/random-models";
import { SeededRandom } from "../../support/seeded-random";
import { refusal } from "../refusals";
import { alerts, cycle, level, sample, threePriors, tone } from "../sample-models";

type Read = readonly [state: readonly number[], logEvidence: number];

function prepared(input: ScoringInput) {
  const model = buildModel(input);
  const evidenceOf = (findings: readonly ScoringFinding[]) => collectEvidence(model, findings, input.asOf);
  return { chain: makeChain(model), silence: silenceTimeline(model), evidenceOf, evidence: evidenceOf(input.findings) };
}
type Prepared = ReturnType<typeof prepared>;
const filter = ({ chain, silence, evidence }: Prepared) => forwardFilter(chain, silence, evidence);

/** What is read at each count of one walk that stops at every instant. */
function stepByStep({ chain, silence, evidence }: Prepared): Read[] {
  const walk = makeWalk(chain, silence, evidence, { state: chain.start(), mass: 1, log: 0, carry: 0 }, 0);
  return Array.from({ length: evidence.times.length + 1 }, (_, count) => {
    walk.to(count);
    const state = Array.from(walk.state.subarray(0, chain.size), (entry) => entry / walk.mass);
    return [state, walk.log + walk.carry + ln(walk.mass)];
  });
}
const readAt = (pass: ForwardPass, count: number): Read => [Array.from(pass.state(count)), pass.logEvidence(count)];
const allOf = (pass: ForwardPass, count: number) => Array.from({ length: count + 1 }, (_, n) => readAt(pass, n));

/** A reading every third of a day or so, watched in between from day 100.1 to 400.1. */
function record(count: number, parts: Parameters<typeof sample>[0] = {}): ScoringInput {
  const random = new SeededRandom("record", count);
  const findings = Array.from({ length: count }, (_, i) =>
    level(`f${i}`, i / 3, random.pick(["low", "medium", "high"]), random.between(0.1, 0.9)),
  );
  return sample({ indicators: [tone], findings, asOf: count, ...parts });
}
const watch = { ...alerts, monitored: { from: 100.1, to: 400.1 } };
const kinds: readonly [string, Parameters<typeof sample>[0]][] = [
  ["a half-life", {}],
  ["a half-life and silence", { indicators: [tone, watch] }],
  ["pathways and silence", { generator: cycle, indicators: [tone, watch] }],
];

describe.each(kinds)("the forward pass over more than a page of checkpoints, with %s", (_, parts) => {
  const count = 64 * STRIDE + 137;
  const input = record(count, parts);
  const at = prepared(input);
  const expected = stepByStep(at);

  test("reads at every count what a walk step by step finds, to the last bit", () => {
    const pass = filter(at);
    expect(pass.tape.used).toBe(Math.floor(count / STRIDE));
    expect(allOf(pass, count)).toEqual(expected);
  });
  test("reads the same in any order", () => {
    const pass = filter(at);
    const counts = new SeededRandom("order", 3).shuffled(Array.from({ length: 3 * STRIDE }, (__, n) => 21 * n + 5));
    for (const n of counts) expect(readAt(pass, n)).toEqual(expected[n]);
    for (const n of [count, 0, 1, STRIDE, STRIDE - 1, STRIDE + 1, 2048, 2047, 2049]) {
      expect(readAt(pass, n)).toEqual(expected[n]);
    }
  });
  test.each([0, 1, 31, 32, 33, 63, 64, 1000, 2047, 2048, 2049, count])(
    "goes on after the first %d instants of another pass as if there had been no other",
    (same) => {
      const before = forwardFilter(at.chain, at.silence, at.evidenceOf(input.findings.slice(0, same)));
      const kept = allOf(before, same);
      const pass = forwardFilter(at.chain, at.silence, at.evidence, before.tape, same);
      expect(pass.tape).toBe(before.tape);
      for (let n = 0; n <= count; n += n > same - 40 && n < same + 70 ? 1 : 29) {
        expect(readAt(pass, n)).toEqual(expected[n]);
      }
      expect(allOf(before, same)).toEqual(kept);
    },
  );
});

describe("the forward pass", () => {
  test.each(kinds)("over nothing is the prior, with %s", (_, parts) => {
    const at = prepared({ ...record(0, parts), asOf: 9 });
    const pass = filter(at);
    expect(pass.tape.used).toBe(0);
    expect(at.chain.credence(pass.state(0))).toEqual(at.chain.credence(Float64Array.from(at.chain.start())));
    expect(pass.logEvidence(0)).toBe(0);
  });
  test("of two that branch off one tape each goes its own way, and the first two stay as they were", () => {
    const input = record(100);
    const at = prepared(input);
    const base = forwardFilter(at.chain, at.silence, at.evidenceOf(input.findings.slice(0, 70)));
    const kept = allOf(base, 70);
    const left = forwardFilter(at.chain, at.silence, at.evidence, base.tape, 70);
    const changed = [...input.findings.slice(0, 65), ...input.findings.slice(66)];
    const right = forwardFilter(at.chain, at.silence, at.evidenceOf(changed), base.tape, 65);
    expect(right.tape).not.toBe(left.tape);
    expect(allOf(left, 100)).toEqual(stepByStep(at));
    expect(allOf(right, 99)).toEqual(stepByStep(prepared({ ...input, findings: changed })));
    expect(allOf(base, 70)).toEqual(kept);
  });
  test("what is impossible stops it, and what was read before can still be gone on from", () => {
    const sure = { ...tone, likelihood: threePriors.map(() => [0.5, 0.5, 0]) };
    const findings = Array.from({ length: 150 }, (_, i) => level(`f${i}`, i, i % 2 === 0 ? "low" : "medium"));
    const at = prepared(sample({ indicators: [sure], findings, asOf: 200 }));
    const impossible = [...findings.slice(0, 140), level("x", 140, "high", 1)];
    const before = forwardFilter(at.chain, at.silence, at.evidenceOf(findings.slice(0, 60)));
    const kept = allOf(before, 60);
    const on = () => forwardFilter(at.chain, at.silence, at.evidenceOf(impossible), before.tape, 60);
    expect(refusal(on).detail).toEqual({ at: 140, findings: ["x"] });
    expect(allOf(before, 60)).toEqual(kept);
    const pass = forwardFilter(at.chain, at.silence, at.evidence, before.tape, 60);
    expect(allOf(pass, 150)).toEqual(stepByStep(at));
  });
  test("writes states of mass 1 into what it is given, and gives the log evidence", () => {
    const pass = filter(prepared(record(50)));
    const into = new Float64Array(3).fill(Number.NaN);
    for (const n of [50, 0, 32, 45]) {
      expect(pass.read(n, into)).toBe(pass.logEvidence(n));
      expect(into).toEqual(pass.state(n));
      expect(into.reduce((a, b) => a + b)).toBeCloseTo(1, 14);
    }
  });
  test("pointOf copies K entries of a state that goes on", () => {
    const state = Float64Array.of(1, 2, 3, 0);
    const point = pointOf({ state, mass: 6, log: -4, carry: 1e-17 }, 3);
    state.fill(8);
    expect(point).toEqual({ state: Float64Array.of(1, 2, 3), mass: 6, log: -4, carry: 1e-17 });
  });
  holds(
    "reads at every count what a walk step by step finds, whatever the model",
    150,
    (input) => {
      const at = prepared(input);
      const { length } = at.evidence.times;
      const [read, expected] = [allOf(filter(at), length), stepByStep(at)];
      const off = read.findIndex((one, n) => JSON.stringify(one) !== JSON.stringify(expected[n]));
      must(
        off < 0,
        `${JSON.stringify(read[off])} after ${off} of ${length} instants is ${JSON.stringify(expected[off])}`,
      );
    },
    longModel,
  );
});
