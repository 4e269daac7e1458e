import { faultsOf } from "./faults-of.mjs";

const at = (/** @type {string} */ name) => faultsOf("lib/engine/learn", [`tests/engine/learn/${name}.test.ts`]);
const learn = at("learn");
const counts = at("counts-and-steps");
const times = at("time-shares");
const proposal = at("propose");

export const learnFaults = [
  counts(
    "expected-counts.ts",
    "counts days that have no weight",
    "(days) => indicator.weight * days",
    "(days) => days",
  ),
  counts(
    "expected-counts.ts",
    "counts a finding for every scenario alike",
    "share * gamma[Math.floor(cell / width)]!",
    "share / gamma.length",
  ),
  counts("map-step.ts", "forgets what it was sure of", "kappa * chance + counts[cell]!", "chance + counts[cell]!"),
  counts("map-step.ts", "forgets the days without events", "(kappa + rate * exposure[s]!)", "(kappa + rate)"),
  counts("log-prior.ts", "holds back rates too little", "(kappa * now) / before", "now / before"),
  counts("log-prior.ts", "asks for zeros", "if (before === 0) continue;", ""),
  counts("reading-shares.ts", "forgets the weight", "(weight * shares[row + l]!) / sum", "shares[row + l]! / sum"),
  counts("reading-shares.ts", "believes every event", "(weight * real) / (real + doubt * indicator.noise)", "weight"),
  counts("parameters.ts", "learns nothing of rates", "{ ...indicator, ratePerDay: table }", "indicator"),
  counts(
    "exposure-walk.ts",
    "counts stretches without what came after",
    "linearVector(chain, column, this.after);",
    "linearVector(chain, chain.column(), this.after);",
  ),
  times(
    "time-shares.ts",
    "mixes up where a stretch began and ended",
    "table[row + j]! * after[j]!",
    "table[row + j]! * before[j]!",
  ),
  times(
    "time-in-each.ts",
    "doubles only the first half",
    "addProduct(twice.occupied, occupied, moved, size, 1);",
    "addProduct(twice.occupied, moved, occupied, size, 1);",
  ),
  times(
    "time-in-each.ts",
    "takes silence for nothing",
    "fastest + q[i * size + i]! - (rates[i]! - least)",
    "fastest + q[i * size + i]!",
  ),
  learn("learn.ts", "stops after the first step", "const LEAST_STEPS = 12", "const LEAST_STEPS = 1"),
  learn("sureness.ts", "is as sure of every table", "sureness.kappaOf?.get(id) ?? sureness.kappa", "sureness.kappa"),
  proposal("propose.ts", "proposes every trifle", "const LEAST_MOVE = 0.005", "const LEAST_MOVE = 0"),
  proposal("propose.ts", "names too many findings", "const MOST_FINDINGS = 10", "const MOST_FINDINGS = 100"),
];
