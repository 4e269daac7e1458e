import type { Assessment } from "../assessment";
import { retrodict } from "../filter/predict";
import { expm1 } from "../math/exponential";

/** In longer lists of scenarios the contraction is taken to be none, which is always safe: its cost grows with their cube. */
const MOST_SCENARIOS = 32;

/**
 * How far, at most, each finding can have moved the lead at asOf, whatever else is left out with it.
 *
 * Formula: b_g = tau(t_g, T) (max_s ln L_g(s) - min_s ln L_g(s)), tau = product over the gaps of tanh(D / 4), D the diameter of
 * exp((Q - diag Lambda) gap) in Hilbert's projective metric. Factors are isometries of that metric and propagators contract it
 * by tanh(D / 4), so leaving out a set changes no log odds by more than the sum of its bounds.
 * @param assessment from assess
 * @returns nats, one a finding up to asOf in the order of the evidence, >= 0; Infinity when a scenario is excluded by the finding;
 *   smaller: can be left out of the search with more right
 * Source: Birkhoff, Trans. Amer. Math. Soc. 85 (1957) 219-227; Atar, Zeitouni, Ann. Inst. H. Poincare 33 (1997) 697-725.
 * @example leadBounds(assessment)[0] // the first finding moved no log odds of today by more
 */
export function leadBounds(assessment: Assessment): Float64Array {
  const { evidence, asOf } = assessment;
  const support = possibleScenarios(assessment);
  const bounds = new Float64Array(evidence.findingIds.length);
  let kept = 1;
  let later = asOf;
  for (let i = evidence.times.length - 1; i >= 0; i--) {
    kept *= contraction(assessment, support, evidence.times[i]!, later);
    later = evidence.times[i]!;
    for (let f = evidence.first[i]!; f < evidence.first[i + 1]!; f++) {
      const logs = evidence.rows.sum([evidence.findingRow[f]!]);
      const span = spread(support.map((s) => logs[s]!));
      bounds[f] = span === 0 || kept === 0 ? 0 : kept * span;
    }
  }
  return bounds;
}

/** Scenarios that hold prior mass or can be entered. */
function possibleScenarios({ model }: Assessment): number[] {
  const { size, prior, generator } = model;
  const all = Array.from(prior.keys());
  return all.filter((s) => prior[s]! > 0 || all.some((i) => i !== s && generator[i * size + s]! > 0));
}

/** tanh(D / 4) of the propagator, as (1 - e^{-D/2}) / (1 + e^{-D/2}); 1, which is always safe, when an entry is 0. */
function contraction(assessment: Assessment, support: readonly number[], from: number, to: number): number {
  const { chain, silence } = assessment;
  if (support.length > MOST_SCENARIOS) return 1;
  const columns = support.map((k) => {
    const column = chain.column(k);
    retrodict(chain, silence, column, from, to);
    // A unit state is written like a unit column, so this reads entry i of the column as a log.
    return support.map((i) => chain.inner(chain.column(i), column));
  });
  if (columns.some((logs) => logs.includes(Number.NEGATIVE_INFINITY))) return 1;
  let diameter = 0;
  for (let i = 0; i < support.length; i++) {
    for (let j = 0; j < i; j++) diameter = Math.max(diameter, spread(columns.map((logs) => logs[i]! - logs[j]!)));
  }
  const beyond = expm1(-diameter / 2);
  return -beyond / (2 + beyond);
}

function spread(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}
