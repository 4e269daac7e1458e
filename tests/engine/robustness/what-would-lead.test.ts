import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ScoringFinding, ScoringIndicator, ScoringInput } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import { lead } from "@/lib/engine/explain/lead";
import { type WayToLead, whatWouldLead } from "@/lib/engine/explain/what-would-lead";
import { possibleReadings } from "@/lib/engine/explain/what-would-lead-readings";
import { greedyReadings, readingsOfSize } from "@/lib/engine/explain/what-would-lead-search";
import { current } from "@/lib/engine/filter/current";
import { expectRefused } from "../refusals";
import { alerts, cycle, expectClose, frozen, level, sample, sum, tone } from "../sample-models";
import { contested, sign, subsets, twoFrozen } from "./flip-cases";

const options = { reliability: 1, days: 30 };

/** The findings of a way, added on the day of the assessment. */
function withReadings(input: ScoringInput, way: Pick<WayToLead, "readings">, reliability: number): ScoringInput {
  const added = way.readings.map(
    ({ indicator, level: name }, i): ScoringFinding => ({
      id: `new${i}`,
      indicator,
      at: input.asOf,
      reports: [name === null ? { event: true, reliability } : { level: name, reliability }],
    }),
  );
  return { ...input, findings: [...input.findings, ...added] };
}

/** Copies of the sign, so that several can be read on one day. */
const signs = (count: number): ScoringIndicator[] =>
  Array.from({ length: count }, (_, i) => ({ ...sign, id: `sign${i}` }));

describe("whatWouldLead by adding up odds", () => {
  test("who leads needs nothing", () => {
    expect(whatWouldLead(assess(twoFrozen([], 0.6)), "A", options)).toEqual({ method: "leads", ways: [] });
  });
  test("one reading: against odds of 3:2 both signs for B do it, the more probable first", () => {
    const { method, ways } = whatWouldLead(assess(twoFrozen([], 0.6)), "B", options);
    expect(method).toBe("exact");
    expect(ways.map(({ readings }) => readings)).toEqual([
      [{ indicator: "sign", level: "-" }],
      [{ indicator: "sign", level: "--" }],
    ]);
    // .6 * .2 + .4 * .4 and .6 * .1 + .4 * .3
    expect(ways.map(({ chance }) => Math.round(chance * 1e12) / 1e12)).toEqual([0.28, 0.18]);
    // 3:2 against 1/2 is 3:4
    expectClose(ways[0]!.p, [3 / 7, 4 / 7], 1e-12);
  });
  test("only the stronger sign turns odds of 5:2", () => {
    const { ways } = whatWouldLead(assess(twoFrozen([], 5 / 7)), "B", options);
    expect(ways.map(({ readings }) => readings[0]?.level)).toEqual(["--"]);
    expectClose(ways[0]!.p, [5 / 11, 6 / 11], 1e-12);
  });
  test("a sign that only ties does not lead", () => {
    // odds of 2:1 against a sign of 1/2
    const { ways } = whatWouldLead(assess(twoFrozen([], 2 / 3)), "B", options);
    expect(ways.map(({ readings }) => readings[0]?.level)).toEqual(["--"]);
  });
  test("two readings of two indicators, never two of one", () => {
    const alone = whatWouldLead(assess(twoFrozen([], 5 / 6)), "B", options);
    expect(alone).toEqual({ method: "none", ways: [] });
    const pair = assess({ ...twoFrozen([], 5 / 6), indicators: signs(2) });
    const { method, ways } = whatWouldLead(pair, "B", options);
    expect(method).toBe("exact");
    expect(ways[0]?.readings.map(({ indicator }) => indicator)).toEqual(["sign0", "sign1"]);
    // odds of 5:1; - and -- make 1/6, -- and -- make 1/9, - and - only 1/4
    expect(ways.map(({ readings }) => readings.map((reading) => reading.level).join(" ")).toSorted()).toEqual([
      "- --",
      "-- -",
      "-- --",
    ]);
    expect(ways[0]!.chance).toBeCloseTo((5 / 6) * 0.02 + (1 / 6) * 0.12, 14);
    expect(ways[2]!.chance).toBeCloseTo((5 / 6) * 0.01 + (1 / 6) * 0.09, 14);
  });
  test("three readings; beyond, greed finds what three cannot and says so", () => {
    // each -- is worth 3
    const three = assess({ ...twoFrozen([], 20 / 21), indicators: signs(3) });
    expect(whatWouldLead(three, "B", options)).toMatchObject({ method: "exact" });
    expect(whatWouldLead(three, "B", options).ways[0]?.readings).toHaveLength(3);
    const four = assess({ ...twoFrozen([], 50 / 51), indicators: signs(5) });
    // three are ruled out, so four are the fewest
    expect(whatWouldLead(four, "B", options)).toMatchObject({ method: "exact" });
    expect(whatWouldLead(four, "B", options).ways[0]?.readings).toHaveLength(4);
    const five = assess({ ...twoFrozen([], 200 / 201), indicators: signs(5) });
    expect(whatWouldLead(five, "B", options)).toMatchObject({ method: "greedy" });
    expect(whatWouldLead(five, "B", options).ways[0]?.readings).toHaveLength(5);
    const never = assess({ ...twoFrozen([], 300 / 301), indicators: signs(5) });
    expect(whatWouldLead(never, "B", options)).toEqual({ method: "none", ways: [] });
  });
  test("with little trust no reading is enough", () => {
    expect(whatWouldLead(assess(twoFrozen([], 0.7)), "B", { reliability: 0.1, days: 30 }).method).toBe("none");
    expect(whatWouldLead(assess(twoFrozen([], 0.7)), "B", { reliability: 0, days: 30 }).method).toBe("none");
  });
  test("what is impossible cannot be made to lead", () => {
    expect(whatWouldLead(assess(twoFrozen([], 1)), "B", options)).toEqual({ method: "none", ways: [] });
  });
  test("a reading that rules the rivals out leads whatever the odds", () => {
    const proof = {
      ...sign,
      likelihood: [sign.likelihood[0]!.map((x, l) => (l === 3 ? 0 : l === 0 ? 0.6 : x)), sign.likelihood[1]!],
    };
    const { ways } = whatWouldLead(assess({ ...twoFrozen([], 1 - 1e-9), indicators: [proof] }), "B", options);
    expect(ways).toHaveLength(1);
    expect(ways[0]?.readings).toEqual([{ indicator: "sign", level: "-" }]);
    expect(ways[0]?.p).toEqual([0, 1]);
    expect(ways[0]!.chance / 0.4e-9).toBeCloseTo(1, 6);
  });
});

describe("whatWouldLead against assess", () => {
  const target = (assessment: ReturnType<typeof assess>, pick: number) => {
    const ahead = lead(current(assessment).p).scenario;
    return (ahead + 1 + pick) % 3;
  };
  test("the readings, added as findings on the day, put the scenario in the lead with the credence given", () => {
    let ways = 0;
    fc.assert(
      fc.property(contested, fc.integer({ min: 0, max: 1 }), (input, pick) => {
        const assessment = assess(input);
        const wanted = target(assessment, pick);
        const answer = whatWouldLead(assessment, `s${wanted + 1}`, { reliability: 0.9, days: 20 });
        for (const way of answer.ways) {
          const { p } = current(assess(withReadings(input, way, 0.9)));
          expectClose(way.p, p, 1e-9);
          expect(lead(p).scenario).toBe(wanted);
          expect(sum(way.p)).toBeCloseTo(1, 12);
          expect(way.chance).toBeGreaterThan(0);
          expect(way.chance).toBeLessThanOrEqual(1);
          ways++;
        }
      }),
      { seed: 20261122, numRuns: 80 },
    );
    expect(ways).toBeGreaterThan(40);
  });
  test("no smaller and no more probable way exists, by trying all of them", () => {
    const indicators = [tone, { ...tone, id: "mood", weight: 0.6 }, alerts];
    const motions = [{}, { generator: cycle }, { generator: frozen }];
    for (const motion of motions) {
      const input = sample({ ...motion, indicators, findings: [level("a", 45, "low", 0.7)] });
      const assessment = assess(input);
      for (const wanted of [0, 1, 2]) {
        const answer = whatWouldLead(assessment, `s${wanted + 1}`, { reliability: 0.8, days: 10 });
        const all = [...tone.levels.map((name) => ["tone", name]), ...tone.levels.map((name) => ["mood", name])].map(
          ([indicator, name]) => ({ indicator: indicator!, level: name! as string | null }),
        );
        all.push({ indicator: "alerts", level: null });
        for (let size = 0; size <= 3; size++) {
          const leading = subsets(all, size)
            .filter((set) => new Set(set.map(({ indicator }) => indicator)).size === size)
            .filter((readings) => lead(current(assess(withReadings(input, { readings }, 0.8))).p).scenario === wanted);
          if (leading.length === 0) continue;
          expect(answer.ways[0]?.readings.length ?? 0).toBe(size);
          const names = leading.map((set) => JSON.stringify(set));
          for (const { readings } of answer.ways) expect(names).toContain(JSON.stringify(readings));
          expect(answer.ways).toHaveLength(size === 0 ? 0 : Math.min(3, leading.length));
          break;
        }
      }
    }
  });
});

describe("possibleReadings", () => {
  const given = assess(sample());
  test("each level of each indicator, then an event of what is watched, in the order of the model", () => {
    const readings = possibleReadings(given, 0.8, 30);
    expect(readings.map(({ indicator, level: name }) => [indicator, name])).toEqual([
      ["tone", "low"],
      ["tone", "medium"],
      ["tone", "high"],
      ["alerts", null],
    ]);
  });
  test("the chances of the levels of an indicator sum to 1 in each scenario", () => {
    const levels = possibleReadings(given, 0.3, 30).filter(({ indicator }) => indicator === "tone");
    for (const s of [0, 1, 2]) expect(sum(levels.map(({ chances }) => chances[s]!))).toBeCloseTo(1, 14);
  });
  test("by hand: an event within 30 days", () => {
    const [event] = possibleReadings(given, 1, 30).slice(-1);
    expectClose(event!.chances, [1 - Math.exp(-6), 1 - Math.exp(-1.5), 1 - Math.exp(-0.3)], 1e-14);
    expectClose(event!.logs, alerts.ratePerDay.map(Math.log), 1e-14);
  });
  test("what is off or not watched on the day cannot be read", () => {
    const off = sample({
      indicators: [{ ...tone, weight: 0 }, alerts, { ...alerts, id: "over", monitored: { from: 0, to: 49 } }],
      findings: [],
    });
    expect(possibleReadings(assess(off), 1, 30).map(({ indicator }) => indicator)).toEqual(["alerts"]);
  });
  test("a weight tempers the factor but not the chance", () => {
    const half = assess(sample({ indicators: [{ ...tone, weight: 0.5 }], findings: [] }));
    const [low] = possibleReadings(half, 1, 30);
    expectClose(
      low!.logs,
      [0.6, 0.2, 0.1].map((x) => Math.log(x) / 2),
      1e-14,
    );
    expect(low!.chances).toEqual([0.6, 0.2, 0.1]);
  });
});

describe("the search", () => {
  const readings = possibleReadings(assess({ ...twoFrozen([], 0.9), indicators: signs(4) }), 1, 30);
  const about = { logs: [Math.log(0.9), Math.log(0.1)], target: 1, readings };
  test("keeps no more than wanted, the most probable", () => {
    const all = readingsOfSize(about, 3, 1000, 1e6)!;
    const some = readingsOfSize(about, 3, 2, 1e6)!;
    expect(all.length).toBeGreaterThan(10);
    expect(some.map(({ chance }) => chance)).toEqual(all.slice(0, 2).map(({ chance }) => chance));
    expect(readingsOfSize(about, 3, 0, 1e6)).toEqual([]);
  });
  test("gives up when it may not look at more", () => {
    expect(readingsOfSize(about, 3, 3, 10)).toBeNull();
  });
  test("cuts what cannot succeed: one reading is ruled out without looking at any", () => {
    expect(readingsOfSize(about, 1, 3, 0)).toEqual([]);
  });
  test("greed takes the strongest sign each time", () => {
    const set = greedyReadings(about);
    expect(set?.readings.map(({ level: name }) => name)).toEqual(["--", "--", "--"]);
    expect(set?.readings.map(({ indicator }) => indicator)).toEqual(["sign0", "sign1", "sign2"]);
    expect(set?.chance).toBeCloseTo(0.9 * 0.001 + 0.1 * 0.027, 14);
  });
  test("greed gives up when nothing brings the target closer", () => {
    expect(greedyReadings({ ...about, readings: readings.filter(({ level: name }) => name === "0") })).toBeNull();
    expect(greedyReadings({ ...about, readings: [] })).toBeNull();
  });
});

describe("whatWouldLead refuses", () => {
  const given = assess(sample());
  test("an unknown scenario, a reliability that is no share, and no time to wait", () => {
    expectRefused(() => whatWouldLead(given, "nobody", options), "unknown-scenario", /"nobody"/);
    for (const reliability of [-0.1, 1.1, Number.NaN])
      expectRefused(() => whatWouldLead(given, "s1", { reliability, days: 1 }), "invalid-input", /^reliability/);
    for (const days of [0, -1, Number.NaN, Number.POSITIVE_INFINITY])
      expectRefused(() => whatWouldLead(given, "s1", { reliability: 1, days }), "invalid-input", /^days/);
  });
});
