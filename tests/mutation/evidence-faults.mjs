import { faultsOf } from "./faults-of.mjs";

const report = faultsOf("lib/engine/evidence", ["tests/properties/reports.test.ts"]);
const law = faultsOf("lib/engine/evidence", ["tests/properties/filter.test.ts"]);
const evidence = faultsOf("lib/engine/evidence", ["tests/properties/brute-force.test.ts"]);

export const evidenceFaults = [
  report(
    "event-log-likelihood.ts",
    "believes the surest report of an event only",
    "doubt *= 1 - reliability",
    "doubt = Math.min(doubt, 1 - reliability)",
  ),
  report(
    "event-log-likelihood.ts",
    "forgets the noise",
    "(1 - doubt) * rate + doubt * noise",
    "(1 - doubt) * rate + doubt * rate",
  ),
  law(
    "event-log-likelihood.ts",
    "hears what is switched off",
    "if (weight === 0) return new Float64Array(ratePerDay.length);",
    "",
  ),
  law("level-log-likelihood.ts", "hears what is switched off", "if (indicator.weight === 0) return result;", ""),
  report(
    "level-log-likelihood.ts",
    "forgets the weight",
    "result[s] = indicator.weight * (ln(sum) + top);",
    "result[s] = ln(sum) + top;",
  ),
  report(
    "report-log-likelihood.ts",
    "holds an unreliable report for silent",
    "const on = ln(reliability + chance);",
    "const on = ln(reliability);",
  ),
  evidence(
    "report-log-likelihood.ts",
    "an unreliable report shows any level alike",
    "(1 - reliability) * indicator.baseline[level]!",
    "(1 - reliability) / indicator.baseline.length",
  ),
  law(
    "independent-reports.ts",
    "keeps the least sure of what is repeated",
    "report.reliability > (kept[place]?.reliability ?? 0)",
    "report.reliability < (kept[place]?.reliability ?? 0)",
  ),
  law(
    "independent-reports.ts",
    "the order of reports leaves a trace",
    'return kept.sort((a, b) => compareText(a.level ?? "", b.level ?? "") || a.reliability - b.reliability);',
    "return kept;",
  ),
  evidence(
    "independent-reports.ts",
    "one origin counts once whatever it says",
    "const place = places.get(report.level);",
    "const place = places.values().next().value;",
  ),
  evidence(
    "silence-timeline.ts",
    "hears silence at full weight",
    "rates[s]! + weight * ratePerDay[s]!",
    "rates[s]! + ratePerDay[s]!",
  ),
  evidence("silence-timeline.ts", "hears a watch after its end", "from <= start && start < to", "from <= start"),
  evidence("silence-timeline.ts", "hears a watch before it opens", "from <= start && start < to", "start < to"),
  law(
    "collect-evidence.ts",
    "leaves out the evidence of asOf",
    "if (finding.at > asOf) {",
    "if (finding.at >= asOf) {",
  ),
  evidence(
    "finding-rows.ts",
    "takes reliabilities that are near for equal",
    "getOrSet(reliabilities, first.reliability,",
    "getOrSet(reliabilities, Math.round(first.reliability * 4),",
  ),
  evidence(
    "finding-rows.ts",
    "refuses an event on the last day of its watch",
    "finding.at <= indicator.to",
    "finding.at < indicator.to",
  ),
  evidence(
    "likelihood-rows.ts",
    "loses rows when it grows",
    "larger.set(array);",
    "larger.set(array.subarray(0, array.length - 1));",
  ),
];
