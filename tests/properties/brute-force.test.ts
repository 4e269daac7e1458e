import fc from "fast-check";
import { expect, test } from "vitest";
import type { ScoringInput } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import { leaveOneOut } from "@/lib/engine/explain/leave-one-out";
import { filteredAt } from "@/lib/engine/filter/filtered-at";
import { smoothedAt } from "@/lib/engine/filter/smoothed-at";
import { expectClose } from "../engine/sample-models";
import { bruteForce } from "../support/brute-force";
import { randomInput, settings } from "./random-model";

/** At most three scenarios and four findings: few enough paths to walk them all. */
const small: fc.Arbitrary<ScoringInput> = randomInput
  .filter(({ scenarios }) => scenarios.length <= 3)
  .map((input) => ({ ...input, findings: input.findings.slice(0, 4) }));

test("random models against all hidden paths: filtered, smoothed, log evidence, leave one out", () => {
  fc.assert(
    fc.property(small, (input) => {
      const oracle = bruteForce(input);
      const assessment = assess(input);
      for (const t of [0, 17.3, input.asOf]) {
        expectClose(filteredAt(assessment, t).p, oracle.filtered(t), 1e-10);
        expect(filteredAt(assessment, t).logEvidence).toBeCloseTo(oracle.logEvidence(t), 9);
        expectClose(smoothedAt(assessment, t).p, oracle.smoothed(t), 1e-10);
      }
      const ids = input.findings.filter(({ at }) => at <= input.asOf).map(({ id }) => id);
      for (const { finding, without } of leaveOneOut(assessment, ids)) {
        expectClose(without, oracle.without(finding).p, 1e-10);
      }
    }),
    { ...settings, numRuns: 40 },
  );
});
