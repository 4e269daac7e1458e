// Thousands of models that may be anything against the oracle that walks all hidden paths, and long records against plain formulas.
import { expect, test } from "vitest";
import { DomainError } from "@/lib/domain/errors";
import type { ScoringInput } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import { leaveOneOut } from "@/lib/engine/explain/leave-one-out";
import { filteredAt } from "@/lib/engine/filter/filtered-at";
import { filteredBefore } from "@/lib/engine/filter/filtered-before";
import { smoothedAt } from "@/lib/engine/filter/smoothed-at";
import { smoothedTrajectory } from "@/lib/engine/filter/smoothed-trajectory";
import { project } from "@/lib/engine/forecast/project";
import { bruteForce } from "../support/brute-force";
import { holds, must, near, nearChances } from "../support/holds";
import { plainFilter } from "../support/plain-filter";
import { longModel, wildModel } from "../support/random-models";
import { SeededRandom } from "../support/seeded-random";

const TOLERANCE = 1e-11;

/** The first day of which no scenario allows the evidence. */
function impossibleDay(input: ScoringInput, logEvidence: (t: number) => number): number | undefined {
  const days = input.findings.map(({ at }) => at).filter((at) => at <= input.asOf);
  return days.sort((a, b) => a - b).find((at) => logEvidence(at) === Number.NEGATIVE_INFINITY);
}

function refusal(run: () => unknown): DomainError {
  try {
    run();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error("impossible evidence was not refused");
}

holds(
  "all hidden paths: filtered, predicted, smoothed, log evidence, leave one out, projected, or impossible on the same day",
  4000,
  (input, random) => {
    const oracle = bruteForce(input);
    const impossible = impossibleDay(input, oracle.logEvidence);
    if (impossible !== undefined) {
      const { code, detail } = refusal(() => assess(input));
      must(code === "impossible-evidence", `refused as ${code}`);
      must(detail.at === impossible, `refused on day ${detail.at}, impossible on day ${impossible}`);
      const guilty = input.findings.filter(({ at }) => at === impossible).map(({ id }) => id);
      must([...(detail.findings ?? [])].join() === guilty.sort().join(), `named ${detail.findings}, not ${guilty}`);
      return;
    }
    const assessment = assess(input);
    const between = random.between(0, input.asOf);
    const counted = input.findings.filter(({ at }) => at <= input.asOf);
    for (const t of [0, between, ...counted.slice(0, 1).map(({ at }) => at), input.asOf]) {
      nearChances(filteredAt(assessment, t).p, oracle.filtered(t), `filtered on day ${t}`);
      nearChances(filteredBefore(assessment, t).p, oracle.predicted(t), `predicted on day ${t}`);
      near([filteredAt(assessment, t).logEvidence], [oracle.logEvidence(t)], TOLERANCE, `log evidence on day ${t}`);
      nearChances(smoothedAt(assessment, t).p, oracle.smoothed(t), `smoothed on day ${t}`);
    }
    const ids = counted.map(({ id }) => id);
    for (const { finding, without, logEvidenceWithout } of leaveOneOut(assessment, ids)) {
      const expected = oracle.without(finding);
      nearChances(without, expected.p, `without ${finding}`);
      near([logEvidenceWithout], [expected.logEvidence], TOLERANCE, `log evidence without ${finding}`);
    }
    nearChances(project(assessment, between), oracle.projected(between), "projected");
  },
  wildModel,
);

holds(
  "records of a hundred findings and more: filtered, smoothed and without some, asked in any order, as by the plain formulas",
  250,
  (input, random) => {
    const plain = plainFilter(input);
    const assessment = assess(input);
    const known = random.shuffled(input.findings).map(({ at }) => at);
    const days = [...known.slice(0, 4), random.between(0, input.asOf), input.asOf, 0, ...known.slice(4, 6)];
    for (const t of days) {
      const { p, logEvidence } = plain.filtered(t);
      nearChances(filteredAt(assessment, t).p, p, `filtered on day ${t}`);
      near([filteredAt(assessment, t).logEvidence], [logEvidence], TOLERANCE, `log evidence on day ${t}`);
    }
    for (const [place, { t, p }] of smoothedTrajectory(assessment, days).entries()) {
      must(t === days[place], "answers come in the order asked");
      nearChances(p, plain.smoothed(t), `smoothed on day ${t}`);
    }
    const asked = random.shuffled(input.findings.map(({ id }) => id)).slice(0, 3);
    for (const { finding, without, logEvidenceWithout } of leaveOneOut(assessment, asked)) {
      const expected = plainFilter(input, finding).filtered(input.asOf);
      nearChances(without, expected.p, `without ${finding}`);
      near([logEvidenceWithout], [expected.logEvidence], TOLERANCE, `log evidence without ${finding}`);
    }
  },
  longModel,
);

test("the models hold what they are meant to hold", () => {
  const models = Array.from({ length: 1000 }, (_, n) => wildModel(new SeededRandom("contents", 1, n)));
  const share = (has: (input: ScoringInput) => boolean) => models.filter(has).length / models.length;
  const rates = (input: ScoringInput) => input.indicators.flatMap((k) => (k.kind === "rate" ? [k] : []));
  expect(share(({ dynamics }) => dynamics.kind === "generator")).toBeGreaterThan(0.4);
  expect(share(({ dynamics }) => dynamics.kind === "half-life")).toBeGreaterThan(0.4);
  expect(share(({ scenarios }) => scenarios.some(({ prior }) => prior === 0))).toBeGreaterThan(0.2);
  expect(share(({ findings }) => new Set(findings.map(({ at }) => at)).size < findings.length)).toBeGreaterThan(0.15);
  expect(share(({ findings }) => findings.some(({ reports }) => reports.length > 1))).toBeGreaterThan(0.4);
  expect(share((input) => rates(input).some(({ weight }) => weight > 0 && weight < 1))).toBeGreaterThan(0.2);
  expect(
    share((input) => rates(input).some(({ monitored: { from, to } }) => from > 0 && to < input.asOf)),
  ).toBeGreaterThan(0.2);
  const impossible = share((input) => impossibleDay(input, bruteForce(input).logEvidence) !== undefined);
  expect(impossible).toBeGreaterThan(0.03);
  expect(impossible).toBeLessThan(0.3);
});
