import { faultsOf } from "./faults-of.mjs";

const math = (/** @type {string} */ ...tests) => faultsOf("lib/engine/math", tests);
const cache = math("tests/engine/math/bounded-cache.test.ts");
const sums = math("tests/engine/math/sums.test.ts");
const counting = math("tests/engine/math/counting-transition.test.ts");
const eigen = math("tests/engine/math/eigen-and-quadrature.test.ts");
const generator = math("tests/engine/math/generator.test.ts");
const killed = math("tests/engine/math/killed-transition.test.ts");
const elementary = math("tests/engine/math/elementary.test.ts");
const poisson = math("tests/engine/math/poisson-weights.test.ts");
const quantiles = math("tests/engine/bands/quantiles-in-place.test.ts");
const gamma = math("tests/engine/bands/gamma-and-dirichlet.test.ts", "tests/engine/math/draws.test.ts");
const hash = math("tests/engine/bands/seeded-hash.test.ts");
const stream = math("tests/engine/bands/seeded-stream.test.ts", "tests/engine/math/draws.test.ts");

export const mathFaults = [
  cache("bounded-cache.ts", "forgets nothing", "this.entries.size >= this.limit", "this.entries.size > 2 * this.limit"),
  sums("compensated-sum.ts", "carries nothing", "this.carry += term - next + this.sum;", ""),
  sums("compensated-sum.ts", "the difference of two sums forgets what they carry", "+ (this.carry - other.carry)", ""),
  counting("counting-transition.ts", "drops small chances", "const NEGLIGIBLE = 1e-30", "const NEGLIGIBLE = 1e-9"),
  counting(
    "counting-transition.ts",
    "counts no event",
    "next[count + 1]![e] = next[count + 1]![e]! +",
    "next[count]![e] = next[count]![e]! +",
  ),
  counting(
    "counting-transition.ts",
    "leaves rows that do not sum to 1",
    "block[i * size + j]! / sum",
    "block[i * size + j]!",
  ),
  eigen(
    "gauss-legendre.ts",
    "weighs without the slope",
    "1 / ((1 - z * z) * slope * slope)",
    "1 / (order * (1 - z * z))",
  ),
  generator(
    "generator.ts",
    "trusts the diagonal of the input",
    "q[i * size + i] = out === 0 ? 0 : -out;",
    "q[i * size + i] = row[i] ?? 0;",
  ),
  generator(
    "half-life-generator.ts",
    "takes the half-life for a mean life",
    "Math.LN2 / halfLifeDays",
    "1 / halfLifeDays",
  ),
  eigen("jacobi-eigen.ts", "stops after one sweep", "const SWEEPS = 60", "const SWEEPS = 1"),
  eigen(
    "jacobi-eigen.ts",
    "turns the vectors the other way",
    "turn(v, k * size + p, k * size + q, c, s)",
    "turn(v, k * size + p, k * size + q, c, -s)",
  ),
  killed(
    "killed-transition.ts",
    "takes too long a step",
    "Math.ceil(log2(fastest * days))",
    "Math.ceil(log2(fastest * days) / 2)",
  ),
  killed(
    "killed-transition.ts",
    "forgets killing when it looks for the fastest way out",
    "let out = killing[i]!;",
    "let out = 0;",
  ),
  killed("uniformised-step.ts", "cuts the series", "const TERM_LIMIT = 60", "const TERM_LIMIT = 5"),
  killed("uniformised-step.ts", "loses the killed mass", "jump[i * width + size] = killing[i]! / fastest;", ""),
  killed(
    "square-log-transition.ts",
    "loses what was killed in the first half",
    "paths[size] = j === size ? logs[i * width + size]! :",
    "paths[size] =",
  ),
  sums("log-sum-exp.ts", "forgets the largest", "return top + ln(sum);", "return ln(sum);"),
  elementary("exponential.ts", "ends the series too soon", "const LAST = 1 / 720;", "const LAST = 1 / 7200;"),
  elementary(
    "exponential.ts",
    "rounds what is nearly nothing twice",
    "return y * SCALES[k + 64 - LEAST_EXPONENT]! * 2 ** -64;",
    "return 0;",
  ),
  elementary("logarithm.ts", "ends the series too soon", "const SEVENTH = 1 / 7;", "const SEVENTH = 0;"),
  elementary("logarithm.ts", "forgets the low part of ln 2", "k * LN2_LOW +", "0 * LN2_LOW +"),
  elementary("logarithm.ts", "loses what 1 + x rounds away", "return ln(u) + lost / u;", "return ln(u);"),
  poisson("poisson-weights.ts", "is not brought to sum 1", "weights.map((w) => w / sum)", "weights"),
  sums("normalise.ts", "divides an empty vector", "if (sum > 0) for", "for"),
  sums("simplex-error.ts", "accepts chances above 1", "entry >= 0 && entry <= 1", "entry >= 0"),
  quantiles(
    "quantiles-in-place.ts",
    "stands between the wrong places",
    "const place = share * last;",
    "const place = share * values.length;",
  ),
  gamma(
    "dirichlet-sample.ts",
    "lets a positive chance vanish",
    "rows[from + l]! > 0 && share < LEAST ? LEAST : share",
    "share",
  ),
  gamma(
    "dirichlet-sample.ts",
    "takes the shape for the mean",
    "gammaSample(stream, kappa * mean)",
    "gammaSample(stream, 1 + kappa * mean)",
  ),
  gamma("gamma-log-sample.ts", "is off by a third", "const d = shape - 1 / 3;", "const d = shape;"),
  gamma("gamma-log-sample.ts", "draws small shapes as large ones", "+ ln(stream.uniform()) / shape", ""),
  hash("seeded-hash.ts", "tells 0 from -0", "bits.setFloat64(0, value + 0);", "bits.setFloat64(0, value);"),
  hash("seeded-hash.ts", "does not count the length of a text", "this.word(value.length);", ""),
  stream("seeded-stream.ts", "all streams are one", "avalanche(stream ^ 0x9e3779b9)", "avalanche(0x9e3779b9)"),
  stream(
    "seeded-stream.ts",
    "a stream remembers the one before",
    "this.d = this.spread(this.c, 3) | 1;\n    this.spare = Number.NaN;",
    "this.d = this.spread(this.c, 3) | 1;",
  ),
  stream("seeded-stream.ts", "draws what has no chance", "if (chance === 0) continue;", ""),
];
