// What must hold of explanations whatever the model (method 4, 5, 11).
import { describe } from "vitest";
import type { ScoringFinding, ScoringInput } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import { type DriftStep, decompose } from "@/lib/engine/explain/decompose";
import { informationGain } from "@/lib/engine/explain/information-gain";
import { leaveOneOut } from "@/lib/engine/explain/leave-one-out";
import { shapleySteps } from "@/lib/engine/explain/shapley-steps";
import { current } from "@/lib/engine/filter/current";
import { filteredAt } from "@/lib/engine/filter/filtered-at";
import { filteredBefore } from "@/lib/engine/filter/filtered-before";
import { trajectory } from "@/lib/engine/filter/trajectory";
import { generatorOf } from "../support/brute-force";
import { holds, must, near } from "../support/holds";
import { timesMatrix } from "../support/matrix-exponential";
import { lookDay } from "../support/random-models";
import type { SeededRandom } from "../support/seeded-random";

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const totals = (rows: readonly (readonly number[])[], width: number) =>
  Array.from({ length: width }, (_, s) => sum(rows.map((row) => row[s]!)));
const without = (input: ScoringInput, ids: ReadonlySet<string>): ScoringInput => ({
  ...input,
  findings: input.findings.filter(({ id }) => !ids.has(id)),
});

/** The same model with its first three readings on one day. */
function crowded(input: ScoringInput, random: SeededRandom): ScoringInput {
  const day = random.whole(1, lookDay);
  const chosen = input.findings.filter(({ indicator }) => indicator === "tone" || indicator === "mood").slice(0, 3);
  return { ...input, findings: input.findings.map((f) => (chosen.includes(f) ? { ...f, at: day } : f)) };
}

describe("leaving one out", () => {
  holds("is the filter of the record without it", 1500, (input) => {
    const assessment = assess(input);
    const { p } = current(assessment);
    const ids = input.findings.map(({ id }) => id);
    for (const answer of leaveOneOut(assessment, ids)) {
      const rest = current(assess(without(input, new Set([answer.finding]))));
      near(answer.without, rest.p, 1e-12, `without ${answer.finding}`);
      near([answer.logEvidenceWithout], [rest.logEvidence], 1e-11, "log evidence");
      near(
        answer.contribution,
        p.map((now, s) => now - rest.p[s]!),
        1e-12,
        "contribution",
      );
    }
  });
  holds("of what says nothing contributes nothing", 1500, (input, random) => {
    const at = random.between(0, lookDay);
    const nil: ScoringFinding = { id: "nil", indicator: "mood", at, reports: [{ level: "low", reliability: 0 }] };
    const [answer] = leaveOneOut(assess({ ...input, findings: [nil, ...input.findings] }), ["nil"]);
    near(
      answer!.contribution,
      input.scenarios.map(() => 0),
      1e-12,
    );
    near([answer!.logEvidenceWithout], [current(assess(input)).logEvidence], 1e-11, "log evidence");
  });
});

describe("the decomposition", () => {
  holds("adds up to the change between any two days, in steps that follow each other", 2200, (input, random) => {
    const assessment = assess(input);
    const known = input.findings.map(({ at }) => at).filter((at) => at <= lookDay);
    const [from, to] = [random.pick([random.between(0, lookDay), ...known]), random.pick([lookDay, ...known])].sort(
      (a, b) => a - b,
    );
    const { steps, total } = decompose(assessment, from!, to!);
    const change = filteredAt(assessment, to!).p.map((p, s) => p - filteredAt(assessment, from!).p[s]!);
    near(total, change, 0, "total");
    near(
      totals(
        steps.map(({ delta }) => delta),
        change.length,
      ),
      change,
      1e-15,
      "sum of the steps",
    );
    let now = from!;
    for (const step of steps) {
      if (step.kind === "evidence") {
        must(step.at === now, `evidence of day ${step.at} follows day ${now}`);
        const jump = filteredAt(assessment, now).p.map((p, s) => p - filteredBefore(assessment, now).p[s]!);
        near(step.delta, jump, 0, `jump on day ${now}`);
      } else {
        must(step.from === now && step.to > now, `the drift of day ${step.from} follows day ${now}`);
        now = step.to;
      }
    }
    must(now === to, `the steps end on day ${now}, not ${to}`);
  });
  holds("names every finding of the time between once", 2200, (input, random) => {
    const [from, to] = [random.whole(0, 30), random.whole(30, lookDay)];
    const { steps } = decompose(assess(input), from, to);
    const named = steps.flatMap((step) => (step.kind === "evidence" ? step.findings : []));
    const between = input.findings.filter(({ at }) => at > from && at <= to).map(({ id }) => id);
    must([...named].sort().join() === between.sort().join(), `${named} are ${between}`);
  });
  holds("splits a drift into memory, which is the integral of pQ, and silence", 150, (input, random) => {
    const assessment = assess(input);
    const drifts = decompose(assessment, 0, lookDay, { split: true }).steps.filter(
      (step): step is DriftStep => step.kind === "drift",
    );
    const { from, to, memory, silence, delta } = drifts[random.whole(0, drifts.length - 1)]!;
    const edges = input.indicators.flatMap((k) => (k.kind === "rate" ? [k.monitored.from, k.monitored.to] : []));
    const cuts = [...new Set([from, ...edges.filter((t) => t > from && t < to), to])].sort((a, b) => a - b);
    const q = generatorOf(input);
    const fastest = Math.max(...q.map((row, i) => -row[i]!)) + 2;
    const expected = input.scenarios.map(() => 0);
    cuts.slice(1).forEach((end, i) => {
      addIntegral(
        cuts[i]!,
        end,
        Math.ceil((end - cuts[i]!) * 1.5 * fastest),
        (t) => timesMatrix(trajectory(assessment, [t])[0]!.p, q),
        expected,
      );
    });
    near(memory!, expected, 1e-8, "memory");
    near(totals([memory!, ...silence!.values()], delta.length), delta, 1e-13, "parts");
    for (const [id, part] of silence!) near([sum(part)], [0], 1e-12, `silence of ${id}`);
  });
  holds("shares of an instant are each finding's mean over all orders of entry", 600, (drawn, random) => {
    const input = crowded(drawn, random);
    const assessment = assess(input);
    const jumps = decompose(assessment, 0, lookDay).steps.filter((step) => step.kind === "evidence");
    shapleySteps(assessment, 0, lookDay).forEach(({ at, shares, delta, exact }, i) => {
      must(exact && at === jumps[i]!.at, `day ${at} is exact and in its place`);
      near(delta, jumps[i]!.delta, 1e-13, "jump");
      near(
        totals(
          shares.map((share) => share.delta),
          delta.length,
        ),
        delta,
        1e-13,
        "sum of the shares",
      );
      if (shares.length < 2 || shares.length > 3) return;
      const mean = meanOverOrders(
        input,
        at,
        shares.map(({ finding }) => finding),
      );
      for (const { finding, delta: share } of shares) near(share, mean.get(finding)!, 1e-12, `share of ${finding}`);
    });
  });
});

/** Adds the integral of f over [from, to] by Boole's rule on `parts` parts, entry by entry. */
function addIntegral(from: number, to: number, parts: number, f: (t: number) => number[], into: number[]): void {
  const step = (to - from) / parts;
  const inside = (t: number) => Math.min(Math.max(t, from + 1e-12 * (to - from)), to - 1e-12 * (to - from));
  for (let n = 0; n < parts; n++) {
    [7, 32, 12, 32, 7].forEach((weight, i) => {
      f(inside(from + (n + i / 4) * step)).forEach((value, s) => {
        into[s] = into[s]! + (weight / 90) * step * value;
      });
    });
  }
}

/** What each finding of a day adds, by assessing the record with ever more of them, in every order. */
function meanOverOrders(input: ScoringInput, at: number, ids: readonly string[]): Map<string, number[]> {
  const mean = new Map(ids.map((id) => [id, input.scenarios.map(() => 0)]));
  const orders = permutations(ids);
  const credence = (known: ReadonlySet<string>) =>
    filteredAt(assess(without(input, new Set(ids.filter((id) => !known.has(id))))), at).p;
  for (const order of orders) {
    order.forEach((id, place) => {
      const [before, after] = [credence(new Set(order.slice(0, place))), credence(new Set(order.slice(0, place + 1)))];
      const share = mean.get(id)!;
      after.forEach((p, s) => {
        share[s] = share[s]! + (p - before[s]!) / orders.length;
      });
    });
  }
  return mean;
}

function permutations<T>(list: readonly T[]): T[][] {
  if (list.length < 2) return [[...list]];
  return list.flatMap((first, i) => permutations(list.toSpliced(i, 1)).map((rest) => [first, ...rest]));
}

describe("the information of one more report", () => {
  const entropy = (p: readonly number[]) => -sum(p.map((chance) => (chance > 0 ? chance * Math.log2(chance) : 0)));
  holds("is the fall of entropy that it brings on average", 1200, (input, random) => {
    const assessment = assess(input);
    const { p, logEvidence } = current(assessment);
    const reliability = random.unit();
    let expected = entropy(p);
    for (const level of ["low", "medium", "high"]) {
      const finding: ScoringFinding = { id: "more", indicator: "tone", at: lookDay, reports: [{ level, reliability }] };
      const told = current(assess({ ...input, findings: [...input.findings, finding] }));
      expected -= Math.exp(told.logEvidence - logEvidence) * entropy(told.p);
    }
    near([informationGain(assessment, "tone", reliability)], [expected], 1e-11);
  });
  holds("is 0 at reliability 0, never less when more reliable, and at most what is unknown", 2200, (input) => {
    const assessment = assess(input);
    const bits = [0, 0.2, 0.5, 0.8, 1].map((w) => informationGain(assessment, "mood", w));
    near([bits[0]!], [0], 1e-15, "bits at reliability 0");
    bits.slice(1).forEach((gain, i) => {
      must(gain >= bits[i]! - 1e-14, `${bits} rise`);
    });
    must(bits.at(-1)! <= entropy(current(assessment).p) + 1e-14, `${bits} stay below what is unknown`);
  });
});
