import { faultsOf } from "./faults-of.mjs";

const filter = faultsOf("lib/engine/filter", ["tests/properties/brute-force.test.ts"]);
const law = faultsOf("lib/engine/filter", ["tests/properties/filter.test.ts"]);

const many = faultsOf("lib/engine/filter", ["tests/engine/filter/walks.test.ts"]);
const series = faultsOf("lib/engine/filter", ["tests/engine/filter/chains.test.ts"]);
const tiny = faultsOf("lib/engine/filter", ["tests/engine/traps.test.ts", "tests/properties/symmetries.test.ts"]);

export const filterFaults = [
  filter(
    "predict.ts",
    "hears one silence from the first edge on",
    "const end = piece < cuts.length ? Math.min(cuts[piece]!, to) : to;",
    "const end = to;",
  ),
  filter(
    "predict.ts",
    "walks back through the first silence only",
    "let piece = pieceAfter(cuts, from) + edgesBetween(cuts, from, to);",
    "let piece = pieceAfter(cuts, from);",
  ),
  filter(
    "backward-walk.ts",
    "takes in the evidence of the day asked",
    "evidence.times[this.next]! > t;",
    "evidence.times[this.next]! >= t;",
  ),
  filter(
    "backward-walk.ts",
    "takes evidence in before the time after it",
    "this.take(chain.weigh(this.column, evidence.rows, evidence.rowAt[this.next]!));",
    "this.take(chain.weigh(this.column, evidence.rows, evidence.rowAt[Math.max(0, this.next - 1)]!));",
  ),
  filter("filtered-before.ts", "knows the evidence of the day", "hasEvidence ? upTo - 1 : upTo", "upTo"),
  law(
    "smoothed-trajectory.ts",
    "walks back in the order asked",
    ".sort((a, b) => days[b]! - days[a]!)",
    ".sort((a, b) => a - b)",
  ),
  law("trajectory.ts", "misses the evidence of a day asked", "evidenceTimes[upTo]! <= t", "evidenceTimes[upTo]! < t"),
  filter(
    "generator-chain.ts",
    "walks back along the ways forward",
    "this.paths[j] = logs[i * (size + 1) + j]! + from[j]!;",
    "this.paths[j] = logs[j * (size + 1) + i]! + from[j]!;",
  ),
  filter(
    "generator-chain.ts",
    "moves a state by a column",
    "this.paths[i] = from[i]! + logs[i * (size + 1) + j]!;",
    "this.paths[i] = from[i]! + logs[j * (size + 1) + i]!;",
  ),
  filter(
    "half-life-chain.ts",
    "walks back to a mean without the prior",
    "mean += this.prior[s]! * column[s]!;",
    "mean += column[s]! / this.size;",
  ),
  filter(
    "half-life-chain.ts",
    "takes silence for equal when it is equal in two scenarios",
    "spoken.every((rate) => rate === common)",
    "spoken.slice(0, 2).every((rate) => rate === common)",
  ),
  filter(
    "half-life-chain.ts",
    "forgets the log of equal silence",
    "return silence.common === 0 ? 0 : -silence.common * days;",
    "return 0;",
  ),
  filter(
    "quiet-run.ts",
    "returns to the prior with the wrong mass",
    "const back = (DECAY_LOST[n]! - rest) * mass;",
    "const back = DECAY_LOST[n]! - rest;",
  ),
  many(
    "quiet-run.ts",
    "the same for more than four scenarios",
    "const back = (DECAY_LOST[n]! - rest) * at.mass;",
    "const back = DECAY_LOST[n]! - rest;",
  ),
  filter("quiet-run.ts", "runs on into a watch", "top[row] !== 0 || time > until) break;", "top[row] !== 0) break;"),
  filter("silent-run.ts", "loses what silence took", "total.add(slowest * days);", ""),
  many("silent-run.ts", "the same for more than four scenarios", "total.add(basis.slowest * (time - now));", ""),
  tiny(
    "silent-half-life.ts",
    "flows in evenly, not by the prior",
    "(isRow ? flow * prior[s]! : flow)",
    "(isRow ? flow / size : flow)",
  ),
  series("silent-half-life.ts", "ends the series too soon", "const NEGLIGIBLE = 1e-17", "const NEGLIGIBLE = 1e-7"),
  filter("half-life-walk.ts", "keeps the mass of before a silence", "mass = Number.NaN;", ""),
  filter(
    "half-life-walk.ts",
    "forgets the log of equal silence",
    "if (heard.common !== 0) total.add(-heard.common * (end - now));",
    "",
  ),
  filter(
    "forward-pass.ts",
    "answers from another stretch",
    "if (stretch !== this.stretch) this.replay(stretch);",
    "if (this.stretch < 0) this.replay(stretch);",
  ),
  filter(
    "forward-pass.ts",
    "answers one instant early",
    "this.states[place * into.length + s]! / mass",
    "this.states[Math.max(1, place - 1) * into.length + s]! / mass",
  ),
  filter("forward-pass.ts", "forgets the mass of a state", "return log + carry + ln(mass);", "return log + carry;"),
];
