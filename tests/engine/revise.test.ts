import { describe, expect, test } from "vitest";
import { DomainError } from "@/lib/domain/errors";
import type { ScoringFinding, ScoringInput, ScoringReport } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import type { Assessment } from "@/lib/engine/assessment";
import { leaveOneOut } from "@/lib/engine/explain/leave-one-out";
import { current } from "@/lib/engine/filter/current";
import { filteredAt } from "@/lib/engine/filter/filtered-at";
import { filteredBefore } from "@/lib/engine/filter/filtered-before";
import { type Change, preview, revise } from "@/lib/engine/revise";
import { deepFreeze } from "../support/deep-freeze";
import { holds, must } from "../support/holds";
import { longModel, randomModel, wildModel } from "../support/random-models";
import type { SeededRandom } from "../support/seeded-random";
import { expectRefused, refusal } from "./refusals";
import { event, level, sample, threePriors, tone } from "./sample-models";

/** All that an assessment says, as text: two are equal only when no bit differs. */
function told(assessment: Assessment): string {
  const { asOf, evidence, instants } = assessment;
  const days = [0, ...evidence.times, asOf / 3, asOf].flatMap((day) => [
    filteredBefore(assessment, day),
    filteredAt(assessment, day),
  ]);
  const ids = [...evidence.findingIds, ...[...evidence.later.keys()].sort()];
  return JSON.stringify([current(assessment), days, instants, ids, leaveOneOut(assessment, ids)]);
}
const tellNow = (assessment: Assessment) => JSON.stringify(current(assessment));

/** What is said, or the refusal with all it names. */
function outcome(run: () => string): string {
  try {
    return run();
  } catch (error) {
    if (error instanceof DomainError) return `${error.code}: ${JSON.stringify(error.detail)}`;
    throw error;
  }
}

function changed({ findings, ...rest }: ScoringInput, { add = [], remove = [] }: Change): ScoringInput {
  return { ...rest, findings: [...findings.filter(({ id }) => !remove.includes(id)), ...add] };
}

function randomFinding(random: SeededRandom, { indicators }: ScoringInput, id: string, at: number): ScoringFinding {
  const open = indicators.filter((k) => k.kind === "categorical" || (k.monitored.from <= at && at <= k.monitored.to));
  const indicator = open[random.whole(0, open.length - 1)]!;
  const reports = Array.from({ length: random.pick([1, 1, 2]) }, (): ScoringReport => {
    const reliability = random.pick([0.3, 0.6, random.between(0, 1), 1]);
    if (indicator.kind === "rate") return { event: true, reliability };
    return { level: indicator.levels[random.whole(0, indicator.levels.length - 1)]!, reliability };
  });
  return { id, indicator: indicator.id, at, reports };
}

/** Findings that come, go, move, or come and go, in one of the ways people change a record. */
function randomChange(random: SeededRandom, input: ScoringInput, unused: string): Change {
  const { asOf, findings } = input;
  const last = Math.max(0, ...findings.map(({ at }) => at).filter((at) => at <= asOf));
  const one = () => findings[random.whole(0, findings.length - 1)];
  const anywhere = () => random.pick([0, random.between(0, asOf), last, one()?.at ?? asOf, asOf, asOf + 1]);
  const make = (id: string, at: number) => randomFinding(random, input, id, at);
  const some = (count: number) => [...new Set(Array.from({ length: count }, () => one()?.id ?? []).flat())];
  const come = (count: number) => Array.from({ length: count }, (_, i) => make(`${unused}${i}`, anywhere()));
  const gone = some(2);
  return random.pick<() => Change>([
    () => ({ add: [make(unused, random.between(last, Math.max(last, asOf)))] }),
    () => ({ add: [make(unused, random.between(0, last))] }),
    () => ({ add: [make(unused, one()?.at ?? 0)] }),
    () => ({
      add: [make("__proto__", anywhere())],
      remove: some(1).concat(findings.some(({ id }) => id === "__proto__") ? ["__proto__"] : []),
    }),
    () => ({ remove: some(1) }),
    () => ({ remove: [...gone, ...gone], add: gone.map((id) => make(id, anywhere())) }),
    () => ({ remove: gone, add: gone.map((id) => findings.find((finding) => finding.id === id)!) }),
    () => ({ remove: some(3), add: come(random.whole(0, 4)) }),
    () => ({ add: [make(unused, asOf + random.between(0.01, 9))] }),
    () => ({}),
  ])();
}

/** Ten changes, each of any state of the record so far, with all that was said then. */
function changeAtRandom(input: ScoringInput, random: SeededRandom): void {
  const first = outcome(() => told(assess(input)));
  if (!first.startsWith("[")) return;
  const states = [{ input, assessment: assess(input), said: first }];
  for (let n = 0; n < 10; n++) {
    const base = states[random.pick([states.length - 1, random.whole(0, states.length - 1)])]!;
    const change = deepFreeze(randomChange(random, base.input, `n${n}`));
    const next = changed(base.input, change);
    const expected = outcome(() => told(assess(next)));
    const now = outcome(() => tellNow(assess(next)));
    const what = `change ${n}, ${JSON.stringify(change)}`;
    must(outcome(() => JSON.stringify(preview(base.assessment, change))) === now, `${what} is foreseen`);
    const said = outcome(() => {
      const assessment = revise(base.assessment, change);
      states.push({ input: next, assessment, said: expected });
      return told(assessment);
    });
    must(said === expected, `${what} gives ${expected}, not ${said}`);
    must(outcome(() => JSON.stringify(preview(base.assessment, change))) === now, `${what} is foreseen afterwards`);
  }
  states.forEach(({ assessment, said }, i) => {
    must(told(assessment) === said, `what state ${i} says has not changed`);
  });
}

describe("a revised assessment is the assessment of the changed record, to the last bit, and what it came from stays", () => {
  holds("whatever the model", 150, changeAtRandom, randomModel);
  holds("when evidence may be impossible", 200, changeAtRandom, wildModel);
  holds("in a record that is longer than from one checkpoint to the next", 40, changeAtRandom, longModel);
});

const base = () => sample();

describe("a change by hand", () => {
  test("nothing changes nothing", () => {
    const assessment = assess(base());
    for (const change of [{}, { add: [] }, { remove: [] }]) {
      expect(told(revise(assessment, change))).toBe(told(assessment));
      expect(preview(assessment, change)).toEqual(current(assessment));
    }
  });
  test("removing all that there is leaves the prior and the silence", () => {
    const revised = revise(assess(base()), { remove: ["a", "b", "c", "d"] });
    expect(told(revised)).toBe(told(assess(sample({ findings: [] }))));
    expect(filteredAt(revised, 0).p).toEqual(threePriors);
    expect(revised.instants).toEqual([]);
  });
  test("a finding at asOf counts, one after it waits", () => {
    const revised = revise(assess(base()), { add: [level("at", 50, "high"), level("after", 50.001, "high")] });
    expect(revised.instants.at(-1)).toEqual({ at: 50, findings: ["at"] });
    expect([...revised.evidence.later.keys()]).toEqual(["after"]);
    expect([...revise(revised, { remove: ["after"] }).evidence.later.keys()]).toEqual([]);
    expect([...revised.evidence.later.keys()]).toEqual(["after"]);
  });
  test("a finding may move over asOf and back under the same id", () => {
    const assessment = assess(base());
    const away = revise(assessment, { remove: ["a"], add: [level("a", 51, "high")] });
    const back = revise(away, { remove: ["a"], add: [level("a", 5, "high")] });
    expect(away.evidence.placeOf("a")).toBe(-1);
    expect(told(back)).toBe(told(assessment));
  });
  test("an append goes on where the record ends, and copies nothing", () => {
    const assessment = assess(base());
    const { evidence, forward } = assessment;
    const next = revise(assessment, { add: [level("x", 45, "low")] });
    expect(next.evidence.log).toBe(evidence.log);
    expect(next.forward.tape).toBe(forward.tape);
    expect(next.evidence.times.length).toBe(evidence.times.length + 1);
  });
  test("300 appends from one finding on are the assessment of them all, and each stays what it was", () => {
    const findings = Array.from({ length: 301 }, (_, i) =>
      i % 7 === 3
        ? event(`f${i}`, i / 6, 0.7)
        : level(`f${i}`, i / 6, ["low", "medium", "high"][i % 3]!, 0.2 + (i % 5) / 8),
    );
    const inputs = findings.map((_, i) => sample({ findings: findings.slice(0, i + 1), asOf: 55 }));
    const chain = [assess(inputs[0]!)];
    for (const finding of findings.slice(1)) chain.push(revise(chain.at(-1)!, { add: [finding] }));
    expect(new Set(chain.map(({ evidence }) => evidence.log)).size).toBe(1);
    chain.forEach((assessment, i) => {
      expect(tellNow(assessment)).toBe(tellNow(assess(inputs[i]!)));
    });
    for (const i of [0, 31, 32, 200, 300]) expect(told(chain[i]!)).toBe(told(assess(inputs[i]!)));
    const early = revise(chain[300]!, { add: [level("early", 0.01, "high")] });
    expect(told(early)).toBe(told(assess(changed(inputs[300]!, { add: [level("early", 0.01, "high")] }))));
  });
});

describe("what is refused leaves everything as it was", () => {
  const later = level("later", 70, "low");
  const input = changed(base(), { add: [later] });
  const cases: readonly [string, Change, string, RegExp][] = [
    ["an id to remove that no finding has", { remove: ["a", "e"] }, "invalid-input", /"e" is not/],
    ["an id to remove that is a name of objects", { remove: ["__proto__"] }, "invalid-input", /"__proto__" is not/],
    ["an id that is there", { add: [level("b", 3, "low")] }, "invalid-input", /"b" is there twice/],
    ["an id that is there after asOf", { add: [level("later", 3, "low")] }, "invalid-input", /"later" is there twice/],
    ["an id twice", { add: [level("x", 3, "low"), level("x", 4, "low")] }, "invalid-input", /"x" is there twice/],
    [
      "an id removed once and added twice",
      { remove: ["a"], add: [level("a", 3, "low"), level("a", 4, "low")] },
      "invalid-input",
      /"a" is there twice/,
    ],
    ["a time that is no number", { add: [level("x", Number.NaN, "low")] }, "invalid-input", /at of finding "x"/],
    [
      "a time without end",
      { add: [level("x", Number.POSITIVE_INFINITY, "low")] },
      "invalid-input",
      /at of finding "x"/,
    ],
    ["an unknown level, after asOf too", { add: [level("x", 90, "loud")] }, "unknown-level", /"loud"/],
    ["an unknown indicator", { add: [level("x", 9, "low", 0.5, "tune")] }, "unknown-indicator", /"tune"/],
    ["an event outside its watch", { add: [event("x", 61)] }, "outside-window", /day 61/],
    ["a reliability above 1", { add: [level("ok", 3, "low"), event("x", 9, 1.2)] }, "invalid-input", /finding "x"/],
  ];
  test.each(cases)("%s", (_, change, code, words) => {
    const assessment = assess(input);
    const said = told(assessment);
    for (const attempt of [revise, preview]) {
      const error = refusal(() => attempt(assessment, change));
      expect([error.code, error.message]).toEqual([code, expect.stringMatching(words)]);
    }
    expect(told(assessment)).toBe(said);
    const add = [level("x", 9, "low"), level("y", 49, "high")];
    expect(told(revise(assessment, { add }))).toBe(told(assess(changed(input, { add }))));
  });
  test("findings before the start, all of them named", () => {
    const add = [level("x", -1, "low"), level("ok", 3, "low"), level("y", -1e-9, "low")];
    for (const attempt of [revise, preview]) {
      const error = refusal(() => attempt(assess(input), { add }));
      expect([error.code, error.detail]).toEqual(["evidence-before-start", { findings: ["x", "y"] }]);
    }
  });
  test.each([3, 40, 100])(
    "impossible evidence among %d findings, after which the base can still be revised",
    (count) => {
      const sure = { ...tone, likelihood: threePriors.map(() => [0.5, 0.5, 0]) };
      const findings = Array.from({ length: count }, (_, i) => level(`f${i}`, i, i % 2 === 0 ? "low" : "medium", 0.9));
      const whole = sample({ indicators: [sure], findings, asOf: 300 });
      const assessment = assess(whole);
      const said = told(assessment);
      for (const at of [0, count / 2, count + 0.5]) {
        const more = Array.from({ length: 50 }, (_, i) => level(`g${i}`, count + 1 + i, "low"));
        const add = [level("ok", at, "low", 0.4), level("no", at, "high", 1), ...more];
        for (const attempt of [revise, preview, revise]) {
          expectRefused(() => attempt(assessment, { add }), "impossible-evidence", /no/);
          expect(refusal(() => attempt(assessment, { add })).detail.at).toBe(at);
        }
        expect(told(assessment)).toBe(said);
        for (const change of [{ add: more }, { add: more, remove: ["f1"] }, { remove: [`f${count - 1}`] }]) {
          expect(told(revise(assessment, change))).toBe(told(assess(changed(whole, change))));
        }
      }
    },
  );
});
