import { faultsOf } from "./faults-of.mjs";

const learn = faultsOf("lib/engine/learn", ["tests/engine/learn"]);

export const learnFaults = [
  learn("expected-counts.ts", "counts days that have no weight", "(days) => indicator.weight * days", "(days) => days"),
  learn(
    "expected-counts.ts",
    "counts a finding for every scenario alike",
    "share * gamma[Math.floor(cell / width)]!",
    "share / gamma.length",
  ),
  learn("map-step.ts", "forgets what it was sure of", "kappa * chance + counts[cell]!", "chance + counts[cell]!"),
  learn("map-step.ts", "forgets the days without events", "(kappa + rate * exposure[s]!)", "(kappa + rate)"),
  learn("log-prior.ts", "holds back rates too little", "(kappa * now) / before", "now / before"),
  learn("log-prior.ts", "asks for zeros", "if (before === 0) continue;", ""),
  learn("reading-shares.ts", "forgets the weight", "(weight * shares[row + l]!) / sum", "shares[row + l]! / sum"),
  learn("reading-shares.ts", "believes every event", "(weight * real) / (real + doubt * indicator.noise)", "weight"),
  learn("parameters.ts", "learns nothing of rates", "{ ...indicator, ratePerDay: table }", "indicator"),
  learn(
    "exposure-walk.ts",
    "counts stretches without what came after",
    "linearVector(chain, column, this.after);",
    "linearVector(chain, chain.column(), this.after);",
  ),
  learn(
    "time-shares.ts",
    "mixes up where a stretch began and ended",
    "table[row + j]! * after[j]!",
    "table[row + j]! * before[j]!",
  ),
  learn(
    "time-in-each.ts",
    "doubles only the first half",
    "addProduct(twice.occupied, occupied, moved, size, 1);",
    "addProduct(twice.occupied, moved, occupied, size, 1);",
  ),
  learn(
    "time-in-each.ts",
    "takes silence for nothing",
    "fastest + q[i * size + i]! - (rates[i]! - least)",
    "fastest + q[i * size + i]!",
  ),
  learn("learn.ts", "stops after the first step", "const LEAST_STEPS = 12", "const LEAST_STEPS = 1"),
  learn("sureness.ts", "is as sure of every table", "sureness.kappaOf?.get(id) ?? sureness.kappa", "sureness.kappa"),
  learn("propose.ts", "proposes every trifle", "const LEAST_MOVE = 0.005", "const LEAST_MOVE = 0"),
  learn("propose.ts", "names too many findings", "const MOST_FINDINGS = 10", "const MOST_FINDINGS = 100"),
];
