import { faultsOf } from "./faults-of.mjs";

const forecast = faultsOf("lib/engine/forecast", ["tests/properties/forecast.test.ts"]);
const large = faultsOf("lib/engine/forecast", [
  "tests/properties/forecast.test.ts",
  "tests/engine/forecast/large-chains.test.ts",
]);
const bands = (/** @type {string} */ name) => faultsOf("lib/engine/forecast", [`tests/engine/bands/${name}.test.ts`]);
const tables = bands("bands-tables");
const drawn = bands("drawn-credences");
const quantiles = bands("bands");
const futures = bands("future-findings");
const fan = bands("evidence-fan");

export const forecastFaults = [
  forecast("project.ts", "goes on hearing silence", "silence.quiet", "silence.regimes[0]!"),
  forecast(
    "question-probability.ts",
    "asks from the prior",
    "killedShare(model, current(assessment).p,",
    "killedShare(model, Array.from(model.prior),",
  ),
  large(
    "killed-share.ts",
    "takes 1 less what is left",
    "if (chance > 0) share += chance * exp(logs[s * (size + 1) + size]!);",
    "for (let j = 0; j < size; j++) share += chance * (1 / size - exp(logs[s * (size + 1) + j]!));",
  ),
  forecast("hazard-from-chance.ts", "loses small chances", "-log1p(-chance) / days", "-Math.log(1 - chance) / days"),
  forecast("count-law.ts", "starts from even chances", "term.set(p);", "term.fill(1 / size, 0, size);"),
  forecast(
    "count-law.ts",
    "counts no event",
    "next[from + size + s] = chance * counted[s]!;",
    "next[from + s] = next[from + s]! + chance * counted[s]!;",
  ),
  forecast(
    "count-law.ts",
    "starts in the wrong scenarios where it doubles",
    "row[e % size]! + p[Math.floor(e / size)]! * block[e]!",
    "row[e % size]! + p[e % size]! * block[e]!",
  ),
  large(
    "killed-share.ts",
    "forgets who is killed on the way of a row",
    "share += weight * killed;",
    "share += weight * Math.min(killed, 0.5);",
  ),
  forecast(
    "count-distribution.ts",
    "gives the most probable count for the mean",
    "sum + n * chance, 0)",
    "sum + n * n * chance, 0)",
  ),
  forecast("count-quantile.ts", "goes one too far", "if (sum >= share) return n;", "if (sum >= share) return n + 1;"),
  tables(
    "bands-tables.ts",
    "keeps the baseline of the given tables",
    "baseline[l * count + d] = baseline[l * count + d]! + prior[s]! * row[l]!;",
    "baseline[l * count + d] = baseline[l * count + d]! + prior[s]! * table[s * width + l]!;",
  ),
  tables(
    "bands-tables.ts",
    "draws rates around 1",
    "rate * exp(gammaLogSample(stream, kappa) - ln(kappa))",
    "exp(gammaLogSample(stream, kappa) - ln(kappa))",
  ),
  tables(
    "bands-tables.ts",
    "gives every indicator the same stream",
    "new SeededHash().text(indicator.id).text(indicator.kind)",
    "new SeededHash()",
  ),
  tables(
    "bands-tables.ts",
    "draws depend on how they are dealt out",
    "stream.start(from + d);\n      for (let s = 0; s < size; s++) {\n        dirichletSample",
    "stream.start(d);\n      for (let s = 0; s < size; s++) {\n        dirichletSample",
  ),
  drawn("bands-plan.ts", "believes every event", "eventReliability: 1 - doubt", "eventReliability: 1"),
  drawn(
    "bands-plan.ts",
    "hears what one origin repeats",
    "const reports = independentReports(finding.reports);",
    "const reports = finding.reports;",
  ),
  drawn("bands-factors.ts", "forgets the weight", "if (weight !== 1) for", "if (weight < 0) for"),
  drawn(
    "bands-pass.ts",
    "trusts draws that were lost",
    "lost[d] = 1;\n      state[base + d] = weighed;",
    "state[base + d] = weighed;",
  ),
  drawn(
    "bands-pass.ts",
    "weighs evidence before time has passed",
    "before?.set(state);\n      if (!motion.move(state, mass, move)) return lost.fill(1);",
    "before?.set(state);\n      if (!motion.move(state, mass, { ...move, days: move.days / 2 })) return lost.fill(1);",
  ),
  quantiles(
    "bands.ts",
    "mixes up scenarios and times",
    "(place * size + s) * draws;\n      scratch",
    "(s * times.length + place) * draws;\n      scratch",
  ),
  futures("evidence-fan-habits.ts", "expects findings of all time", "known.length / asOf", "known.length"),
  futures(
    "evidence-fan-path.ts",
    "reports always show the truth",
    "stream.uniform() < reliability ? hidden :",
    "stream.uniform() < 2 ? hidden :",
  ),
  futures("evidence-fan-path.ts", "leaves a scenario for itself", "ways[scenario] = 0;", "ways[scenario] = 1;"),
  futures(
    "evidence-fan-path.ts",
    "events come while nobody watches",
    "const last = Math.min(horizon, indicator.to - asOf);",
    "const last = horizon;",
  ),
  fan(
    "evidence-fan.ts",
    "forgets the silence between findings",
    "predict(chain, silence, state, asOf + now, asOf + days);",
    "predict(chain, { ...silence, cuts: new Float64Array(0), regimes: [silence.quiet] }, state, asOf + now, asOf + days);",
  ),
  fan(
    "evidence-fan.ts",
    "the order of entry draws another future",
    "for (const id of evidence.findingIds) {",
    "for (const { id } of input.findings) {",
  ),
];
