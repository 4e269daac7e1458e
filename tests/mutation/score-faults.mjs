import { faultsOf } from "./faults-of.mjs";

const score = faultsOf("lib/engine/score", ["tests/engine/score", "tests/engine/scores"]);
const pool = faultsOf("lib/engine/pool", ["tests/engine/pool"]);

export const scoreFaults = [
  score(
    "multi-brier.ts",
    "is the binary score",
    "k === outcome ? 1 : 0)) ** 2, 0)",
    "k === outcome ? 1 : 0)) ** 2, 0) / 2",
  ),
  score(
    "binary-brier.ts",
    "is the fourth power",
    'requireWhole("o", o, 0, 1)) ** 2',
    'requireWhole("o", o, 0, 1)) ** 4',
  ),
  score("log-score.ts", "counts bits", "-ln(chance)", "-ln(chance) * Math.LOG2E"),
  score(
    "ranked-probability-score.ts",
    "forgets the outcome's own place",
    "outcome <= k ? 1 : 0",
    "outcome < k ? 1 : 0",
  ),
  score(
    "count-crps.ts",
    "ends with the listed chances",
    "return score + Math.max(0, observed - pmf.length) * below ** 2;",
    "return score;",
  ),
  score("count-crps.ts", "holds the outcome for surpassed", "n >= observed ? 1 : 0", "n > observed ? 1 : 0"),
  score("ensemble-crps.ts", "is the fair score", "spread / count ** 2", "spread / (count * (count - 1))"),
  score(
    "interval-score.ts",
    "charges a miss once, not for both ends",
    "const fine = 2 / (1 - level);",
    "const fine = 1 / (1 - level);",
  ),
  score(
    "time-averaged-score.ts",
    "weighs all forecasts alike",
    "weighed += days * score(forecasts[i]!.forecast);\n    total += days;",
    "weighed += score(forecasts[i]!.forecast);\n    total += 1;",
  ),
  score(
    "time-averaged-brier.ts",
    "is the binary score",
    "forecast: multiBrier(p, outcome)",
    "forecast: multiBrier(p, outcome) / 2",
  ),
  score("time-averaged-score.ts", "counts a forecast that stood for no time", "if (days === 0) return;", ""),
  score(
    "calibration-table.ts",
    "gives the middle of the bin for the mean forecast",
    "bin.reduce((sum, { p }) => sum + p, 0) / count",
    "(edges[b]! + edges[b + 1]!) / 2",
  ),
  score("forecast-bins.ts", "puts an edge into the bin below", "(edge) => p >= edge", "(edge) => p > edge"),
  score(
    "wilson-interval.ts",
    "is the Wald interval",
    "const centre = happened + (z * z) / 2;",
    "const centre = (happened * (count + z * z)) / count;",
  ),
  score("wilson-interval.ts", "has one tail", "(1 - requireLevel(level)) / 2", "1 - requireLevel(level)"),
  score("murphy-parts.ts", "mixes resolution and reliability", "(seen - base) ** 2", "(given - base) ** 2"),
  score("murphy-parts.ts", "hides what binning hides", "withinBins += ((p - given)", "withinBins += 0 * ((p - given)"),
  score(
    "skill.ts",
    "divides by the score",
    "return 1 - score / reference;",
    "return 1 - reference / Math.max(score, 1e-9);",
  ),
  score(
    "skill.ts",
    "compares over different cases",
    "if (said === undefined) continue;\n      own += score(p, outcome);",
    "own += score(p, outcome);\n      if (said === undefined) continue;",
  ),
  score(
    "baseline-forecasts.ts",
    "persistence spreads the rest over all",
    "(1 - kept) / (size - 1)",
    "(1 - kept) / size",
  ),
  score(
    "baseline-forecasts.ts",
    "climatology forgets the added cases",
    "past.length + size * added",
    "past.length + added",
  ),
  score("binned-ignorance.ts", "adds no draw to a bin", "edges.map(() => 1)", "edges.map(() => 0)"),
  score(
    "sample-quantile.ts",
    "is the quantile of type 6",
    "(sorted.length - 1) * share",
    "Math.min(sorted.length - 1, Math.max(0, (sorted.length + 1) * share - 1))",
  ),
  score("normal-quantile.ts", "uses the centre too far out", "Math.abs(off) <= 0.425", "Math.abs(off) <= 0.49"),
  pool(
    "pooled-log.ts",
    "is the arithmetic mean",
    "sum + shares[i]! * ln(value)), 0);",
    "sum + shares[i]! * value), 0) - 1;",
  ),
  pool("pooled-log.ts", "hears those of weight 0", "shares[i] === 0 ? sum : sum", "sum"),
  pool("pool-probabilities.ts", "does not bring the pool back to sum 1", "exp(log - mass)", "exp(log)"),
  pool("pool-rates.ts", "forgets the floor", "Math.max(floor, rate)", "rate"),
  pool("disagreement.ts", "measures the spread of chances, not of log odds", "(p) => ln(p) - log1p(-p)", "(p) => p"),
  pool(
    "disagreement.ts",
    "forgets the weights of those who disagree",
    "sum + share * (scaled - mean) ** 2",
    "sum + (scaled - mean) ** 2 / heard.length",
  ),
  pool(
    "pool-likelihoods.ts",
    "weighs all analysts alike",
    "pooledRow(row, weights, floor",
    "pooledRow(row, weights.map(() => 1), floor",
  ),
  pool("share-weights.ts", "accepts weights below 0", "weight >= 0 && weight <= MOST_VALUE", "weight <= MOST_VALUE"),
];
