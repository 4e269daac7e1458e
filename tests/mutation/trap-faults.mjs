// The guards against the numerical traps of method 10, taken away one by one: each must turn a test of traps.test.ts red.
import { faultsOf } from "./faults-of.mjs";

const trap = faultsOf("lib/engine", ["tests/engine/traps.test.ts"]);

export const trapFaults = [
  trap(
    "evidence/level-log-likelihood.ts",
    "10.2: many contradicting reports are multiplied out",
    "const top = Math.max(...logs);",
    "const top = Math.max(Number.NEGATIVE_INFINITY, ...logs) === Number.NEGATIVE_INFINITY ? Number.NEGATIVE_INFINITY : 0;",
  ),
  trap(
    "evidence/likelihood-rows.ts",
    "10.2: tiny factors are multiplied without a scale",
    "const top = Math.abs(most) > PLAIN ? most : 0;",
    "const top = 0;",
  ),
  trap(
    "filter/half-life-chain.ts",
    "10.2: what is nearly nothing is multiplied without logs",
    "if (mass < NEARLY_NOTHING)",
    "if (mass < 0)",
  ),
  trap(
    "filter/half-life-chain.ts",
    "10.2: a tiny prior goes down with the mass of the others",
    "Math.max(1e-50, 1e-290 / Math.min(...prior.filter((p) => p > 0)))",
    "1e-50",
  ),
  trap(
    "filter/generator-chain.ts",
    "10.3: a static chain forgets what fell below 1e-308",
    "state[s] = this.paths[s]! - mass;",
    "state[s] = Math.log(Math.exp(this.paths[s]! - mass));",
  ),
  trap(
    "math/killed-transition.ts",
    "10.4, 10.7: long and stiff gaps take at most ten doublings",
    "for (let n = 0; n < doublings; n++) logs =",
    "for (let n = 0; n < Math.min(10, doublings); n++) logs =",
  ),
  trap(
    "math/square-log-transition.ts",
    "10.4: squares without logs",
    "squared[i * width + j] = logSumExp(paths);",
    "squared[i * width + j] = Math.log(paths.reduce((sum, path) => sum + Math.exp(path), 0));",
  ),
  trap(
    "math/square-log-transition.ts",
    "10.7: rows are not brought back to sum 1 after squaring",
    "row[j] = row[j]! - sum;",
    "row[j] = row[j]!;",
  ),
  trap(
    "math/uniformised-step.ts",
    "10.7: too few terms for a defective chain",
    "const TERM_LIMIT = 60;",
    "const TERM_LIMIT = 9;",
  ),
  trap(
    "math/log-sum-exp.ts",
    "10.4: sums of logs are taken without their largest",
    "if (top === Number.NEGATIVE_INFINITY) return top;",
    "if (top === Number.NEGATIVE_INFINITY) return top;\n  top = 0;",
  ),
  trap(
    "math/decay.ts",
    "10.5: what memory gives back is one less what it keeps",
    "DECAY_LOST[n]! - decayRest(x, n)",
    "1 - decay(x)",
  ),
  trap(
    "filter/quiet-run.ts",
    "10.5: the same in the run of four scenarios",
    "const back = (DECAY_LOST[n]! - rest) * mass;",
    "const back = (1 - kept) * mass;",
  ),
  trap(
    "filter/quiet-run.ts",
    "10.5: the same in the run of more",
    "const back = (DECAY_LOST[n]! - rest) * at.mass;",
    "const back = (1 - kept) * at.mass;",
  ),
  trap(
    "filter/silent-basis.ts",
    "10.6: the eigen basis is trusted with what is nearly nothing",
    "root[s] === 0 ? 0 : share",
    "Number.NEGATIVE_INFINITY",
  ),
  trap(
    "filter/half-life-chain.ts",
    "10.9: the walk back is not scaled",
    "for (let s = 0; s < column.length; s++) column[s] = column[s]! / top;\n  return ln(top);",
    "return 0;",
  ),
  trap(
    "filter/generator-chain.ts",
    "10.5: equal silence is lost with pathways",
    "return takeOut(state, logSumExp(state)) + shift;",
    "return takeOut(state, logSumExp(state));",
  ),
  trap(
    "math/compensated-sum.ts",
    "10.1: long sums of logs carry no rounding",
    "if (Math.abs(this.sum) >= Math.abs(term)) this.carry += this.sum - next + term;\n    else this.carry += term - next + this.sum;",
    "",
  ),
  trap(
    "evidence/collect-evidence.ts",
    "10.10: findings of one instant stay as they came",
    "return a.id < b.id ? -1 : 1;",
    "return 0;",
  ),
  trap(
    "evidence/collect-evidence.ts",
    "10.10: days that are nearly equal are one instant",
    "if (ordered[f + 1]?.at !== finding.at) log.close();",
    "if (Math.abs((ordered[f + 1]?.at ?? Infinity) - finding.at) > 1e-9) log.close();",
  ),
  trap(
    "evidence/collect-evidence.ts",
    "10.10: every finding is an instant of its own",
    "if (ordered[f + 1]?.at !== finding.at) log.close();",
    "log.close();",
  ),
  trap(
    "evidence/silence-timeline.ts",
    "10.10: a watch is heard from the edge it opens at to the next",
    "from <= start && start < to",
    "from === start && start < to",
  ),
  trap(
    "evidence/finding-rows.ts",
    "10.10: an event of a watch of no length is refused",
    "finding.at >= indicator.from && finding.at <= indicator.to",
    "finding.at >= indicator.from && finding.at < indicator.to",
  ),
  trap(
    "evidence/finding-rows.ts",
    "10.10: an event near its watch is let in",
    "finding.at >= indicator.from && finding.at <= indicator.to",
    "finding.at >= indicator.from - 1e-6 && finding.at <= indicator.to + 1e-6",
  ),
  trap(
    "model/build-model.ts",
    "10.11: indicators are kept by object keys",
    "return new Map(",
    "const byKey = (list) => new Map(Object.entries(list.reduce((all, [id, k]) => { all[id] = k; return all; }, {})));\n  return byKey(",
  ),
  trap(
    "model/build-model.ts",
    "10.11: ids that look alike are one",
    "if (seen.has(id))",
    "if (seen.has(id.normalize()))",
  ),
  trap(
    "evidence/collect-evidence.ts",
    "10.11: ids that look empty are one",
    "if (ids.has(id))",
    "if (ids.has(id.trim()))",
  ),
];
