// The faults that scripts/mutate.mjs plants. Each is a slip that somebody could make; none may pass the tests named with it.
import { evidenceFaults } from "./evidence-faults.mjs";
import { explainFaults } from "./explain-faults.mjs";
import { filterFaults } from "./filter-faults.mjs";
import { forecastFaults } from "./forecast-faults.mjs";
import { learnFaults } from "./learn-faults.mjs";
import { mathFaults } from "./math-faults.mjs";
import { modelFaults } from "./model-faults.mjs";
import { scoreFaults } from "./score-faults.mjs";
import { trapFaults } from "./trap-faults.mjs";

export const faults = [
  ...mathFaults,
  ...modelFaults,
  ...evidenceFaults,
  ...filterFaults,
  ...trapFaults,
  ...explainFaults,
  ...forecastFaults,
  ...scoreFaults,
  ...learnFaults,
];
