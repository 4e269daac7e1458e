import { faultsOf } from "./faults-of.mjs";

const explain = faultsOf("lib/engine/explain", ["tests/engine/explain/explain.test.ts"]);
const law = faultsOf("lib/engine/explain", ["tests/properties/explain.test.ts"]);
const robust = (/** @type {string} */ name) =>
  faultsOf("lib/engine/explain", [`tests/engine/robustness/${name}.test.ts`]);
const lead = robust("lead");
const flip = robust("smallest-flip");
const variants = robust("robustness");
const rest = robust("without-findings");
const due = robust("overdue");
const watch = robust("watch");
const ways = robust("what-would-lead");

export const explainFaults = [
  law("leave-one-out.ts", "turns the contribution round", "now[s]! - without[s]!", "without[s]! - now[s]!"),
  law(
    "leave-one-out.ts",
    "forgets the log evidence of the others at the instant",
    "log += chain.update(state, rows, row);",
    "chain.update(state, rows, row);",
  ),
  explain(
    "leave-one-out.ts",
    "does not know findings after asOf",
    "else if (evidence.later.has(finding))",
    "else if (false)",
  ),
  law("suffix-maps.ts", "forgets what the walks have scaled away", "return reference.log.value + top;", "return top;"),
  law("suffix-maps.ts", "compares walks that are scaled apart", "walk.log.minus(reference.log) + this", "this"),
  law(
    "half-life-suffix.ts",
    "begins in the scenario it ends in",
    "sum += state[s]! * matrix[k * size + s]!;",
    "sum += state[s]! * matrix[s * size + k]!;",
  ),
  law("half-life-suffix.ts", "forgets the log of equal silence", "if (common !== 0) this.log.add(-common * days);", ""),
  law(
    "half-life-suffix.ts",
    "hears all columns as loud",
    "const share = logs[k] === top ? 1 : exp(logs[k]! - top);",
    "const share = 1;",
  ),
  law(
    "half-life-suffix.ts",
    "hears one silence all the way",
    "const heard = this.silences[this.piece]!;",
    "const heard = this.silences[0]!;",
  ),
  law("half-life-suffix.ts", "forgets what it has scaled away", "this.log.add(ln(whole));", ""),
  law(
    "without-row.ts",
    "leaves out the whole instant",
    "if (f !== finding) others.push",
    "if (f < first[instant]!) others.push",
  ),
  law(
    "decompose.ts",
    "begins a drift before the evidence it follows",
    "now = at;\n    p = after;",
    "now = at;\n    p = before;",
  ),
  law(
    "decompose.ts",
    "counts evidence of the first day",
    "let i = instantsUpTo(assessment, start);",
    "let i = Math.max(0, instantsUpTo(assessment, start) - 1);",
  ),
  law("drift-split.ts", "forgets the weight of an indicator", "weight * c * p[s]!", "weight * p[s]!"),
  law("drift-split.ts", "measures silence without its mean", "(ratePerDay[s]! - mean)", "ratePerDay[s]!"),
  law(
    "subset-shares.ts",
    "weighs all subsets alike",
    "(weights[taken - 1]! * taken) / (players - taken)",
    "weights[taken - 1]!",
  ),
  explain(
    "order-shares.ts",
    "takes one order only",
    "(heads[g + 1]![s]! - head + tails[g]![s]! - tails[g + 1]![s]!) / 2",
    "heads[g + 1]![s]! - head",
  ),
  law(
    "shapley-steps.ts",
    "gives each finding what it does alone",
    "for (const row of rows) chain.update",
    "for (const row of rows.slice(0, 1)) chain.update",
  ),
  law(
    "information-gain.ts",
    "counts nats",
    "log2((chance * whole) / mean)",
    "log2((chance * whole) / mean) * Math.LN2",
  ),
  law(
    "information-gain.ts",
    "takes an unreliable report for a sure one",
    "(1 - reliability) * baseline[r]!",
    "0 * baseline[r]!",
  ),
  lead("lead.ts", "holds what is equal to rounding for a lead", "const SAME = 1e-12", "const SAME = 0"),
  lead(
    "lead.ts",
    "compares with the weakest rival",
    "const rival = Math.max(0, ...p.filter",
    "const rival = Math.min(1, ...p.filter",
  ),
  lead(
    "lead-check.ts",
    "a tie flips the lead",
    "const stays = sharesLead(p, now);",
    "const stays = lead(p).scenario === now;",
  ),
  flip("lead-bounds.ts", "contracts too much", "expm1(-diameter / 2)", "expm1(-diameter / 4)"),
  flip(
    "lead-bounds.ts",
    "forgets scenarios that can be entered",
    "prior[s]! > 0 || all.some",
    "prior[s]! > 0 && all.some",
  ),
  lead("lead-under.ts", "hides a broken variant", 'error.code === "impossible-evidence"', "error.code.length > 0"),
  variants(
    "robustness-variants.ts",
    "drops a finding that lost one report",
    "reports.length === 0 ? []",
    "reports.length < finding.reports.length ? []",
  ),
  variants(
    "robustness-variants.ts",
    "moves the prior past uniform",
    "(1 - share) * prior + even",
    "(1 - share * share) * prior + share * even",
  ),
  variants(
    "robustness-variants.ts",
    "a longer memory forgets faster",
    "dynamics.halfLifeDays * factor",
    "dynamics.halfLifeDays / factor",
  ),
  variants("robustness-variants.ts", "makes pathways faster instead of slower", ": 1 / factor;", ": factor;"),
  flip(
    "smallest-flip-exact.ts",
    "looks at the first beginning only",
    "return listed.push([...prefix]) <= most;",
    "return listed.push([...prefix]) < 1;",
  ),
  flip(
    "smallest-flip-exact.ts",
    "takes the set that flips the lead least",
    "check.margin < least || best === null",
    "check.margin > least || best === null",
  ),
  flip(
    "smallest-flip-exact.ts",
    "gives up sets whose bounds could reach",
    "sum + SLACK * Math.max(1, sum) >= margin",
    "sum >= 1.5 * margin",
  ),
  flip(
    "smallest-flip-greedy.ts",
    "keeps what can be spared",
    "if (flips) return irreducible(assessment, removed);",
    "if (flips) return removed;",
  ),
  flip(
    "smallest-flip.ts",
    "calls a greedy set exact",
    'method: findings.length === ruledOut + 1 ? "exact" : "greedy",',
    'method: "exact",',
  ),
  rest(
    "without-findings.ts",
    "forgets what lies after asOf",
    "evidence.placeOf(id) < 0 && !evidence.later.has(id)",
    "evidence.placeOf(id) < 0",
  ),
  due(
    "overdue.ts",
    "takes the mean for the median",
    "(sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2",
    "values.reduce((a, b) => a + b, 0) / values.length",
  ),
  due(
    "overdue.ts",
    "counts readings after asOf",
    "finding.indicator === indicator && finding.at <= asOf",
    "finding.indicator === indicator",
  ),
  due(
    "overdue.ts",
    "waits from day 0 for a watch that opened later",
    'indicator.kind === "rate" ? Math.max(0, indicator.from) : 0',
    "0",
  ),
  watch("watch-gain.ts", "believes every event to come", "(1 - reliability) * indicator.noise", "0 * indicator.noise"),
  watch(
    "watch-gain.ts",
    "asks about the count alone",
    "bits += chance * (log2(chance / count) - log2(ends[j]!));",
    "bits -= chance * log2(count);",
  ),
  watch("watch-list.ts", "lists the least telling first", "b.bits - a.bits", "a.bits - b.bits"),
  watch("watch-list.ts", "lists what is switched off", "if (indicator.weight === 0) continue;", ""),
  ways(
    "what-would-lead-readings.ts",
    "an event is as likely as its rate",
    "-expm1(-(reliability * rate + (1 - reliability) * indicator.noise) * days)",
    "(reliability * rate + (1 - reliability) * indicator.noise) * days",
  ),
  ways(
    "what-would-lead-readings.ts",
    "asks for events nobody watches",
    "indicator.from <= assessment.asOf && assessment.asOf <= indicator.to",
    "true",
  ),
  ways("what-would-lead-search.ts", "uses two readings of one indicator", "nextIndicator(readings, r)", "r + 1"),
  ways("what-would-lead-search.ts", "keeps the least probable ways", "b.chance - a.chance", "a.chance - b.chance"),
  ways(
    "what-would-lead-search.ts",
    "cuts branches that reach",
    "missing * reach[r]![j]! > AHEAD",
    "reach[r]![j]! > AHEAD",
  ),
  ways(
    "what-would-lead.ts",
    "multiplies means, not the chances of each scenario",
    "p: logs.map((log) => exp(log - mass)),",
    "p: logs.map((log) => exp(log)),",
  ),
];
