import { faultsOf } from "./faults-of.mjs";

const model = faultsOf("lib/engine/model", ["tests/engine/model", "tests/engine/model-check"]);
const law = faultsOf("lib/engine/model", ["tests/properties/brute-force.test.ts"]);

export const modelFaults = [
  law(
    "build-indicator.ts",
    "takes the mean of the rows for what an unreliable report shows",
    "baseline[l]! + prior[s]! * chance",
    "baseline[l]! + chance / prior.length",
  ),
  law(
    "build-indicator.ts",
    "takes the largest rate for noise",
    "sum + prior[s]! * rate, 0)",
    "Math.max(sum, rate), 0)",
  ),
  model("check-model-indicator.ts", "misses what proves", "entry > 0 && priors[s]! > 0", "entry > 0"),
  model(
    "check-model-indicator.ts",
    "misses rows that do not sum to 1",
    "!(simplexError(row) <= SUM_TOLERANCE)",
    "simplexError(row) === Number.POSITIVE_INFINITY",
  ),
  model("check-model-dynamics.ts", "follows one way only", "reached.add(next)", "reached.add(Math.min(next, s))"),
  model(
    "check-model-priors.ts",
    "says nothing of certainty",
    "if (prior === 1 && scenarios.length > 1)",
    "if (prior > 1)",
  ),
  model("check-model-remark.ts", "lets a proof pass as a note", '"level-proves": "warning"', '"level-proves": "note"'),
  model(
    "find-indicator.ts",
    "takes an indicator for the other kind",
    'if (indicator.kind !== "categorical")',
    'if (indicator.kind !== "categorical" && id === "")',
  ),
];
