import type { Assessment } from "../assessment";
import type { Credence } from "../credence";
import { current } from "../filter/current";
import { readStateAt } from "../filter/state-at";
import { ln } from "../math/logarithm";
import { refuse } from "../model/refuse";
import { type SuffixMaps, suffixMaps } from "./suffix-maps";
import { withoutRow } from "./without-row";

export interface LeaveOneOut {
  readonly finding: string;
  readonly without: Credence;
  readonly contribution: readonly number[];
  readonly logEvidenceWithout: number;
}

/**
 * What the assessment would say at asOf without one finding, for each finding asked.
 *
 * Formula: p^{-g} proportional to [a(t_i-) o (other factors at t_i)] M_i, M_i the map of all that follows, carried backward as K
 * columns; contribution = p_T - p^{-g}. Never a division by the finding's own factor, so exact zeros are fine. For an event the
 * silence stays.
 * @param assessment from assess
 * @param findingIds in any order; a finding after asOf contributes exactly 0
 * @returns one entry an id, in the order asked: K probabilities without it, the contribution (sums to 0; contributions do not
 *   add up to p_T - pi), and the log evidence without it, nats
 * @throws DomainError `invalid-input` for an id that no finding has
 * Source: method 4.
 * @example leaveOneOut(assessment, ["e1"])[0]?.contribution
 */
export function leaveOneOut(assessment: Assessment, findingIds: readonly string[]): LeaveOneOut[] {
  const { evidence } = assessment;
  const now = current(assessment);
  const answers: LeaveOneOut[] = new Array(findingIds.length);
  const places = new Int32Array(findingIds.length);
  let expected = 0;
  for (let ask = 0; ask < places.length; ask++) {
    places[ask] = evidence.placeOf(findingIds[ask]!, expected);
    expected = places[ask]! + 1;
  }
  const maps = suffixMaps(assessment);
  const without = new WithoutOne(assessment, maps, now.p);
  for (const ask of latestFirst(places)) {
    const place = places[ask]!;
    const finding = findingIds[ask]!;
    if (place >= 0) answers[ask] = without.finding(finding, place);
    else if (evidence.later.has(finding)) answers[ask] = unmoved(finding, now.p, now.logEvidence);
    else refuse("invalid-input", "finding", `be one of this assessment, "${finding}" is not`);
  }
  return answers;
}

class WithoutOne {
  private instant: number;
  private logBefore = 0;
  private readonly before: Float64Array;
  private readonly ends: Float64Array;

  constructor(
    private readonly assessment: Assessment,
    private readonly maps: SuffixMaps,
    private readonly now: Credence,
  ) {
    this.instant = assessment.evidence.times.length;
    this.before = new Float64Array(now.length);
    this.ends = new Float64Array(now.length);
  }

  /** Findings must be asked for from the last instant to the first. */
  finding(finding: string, place: number): LeaveOneOut {
    const { evidence, chain } = this.assessment;
    const { ends, now } = this;
    let { instant } = this;
    while (evidence.first[instant]! > place) instant--;
    if (instant !== this.instant) this.moveTo(instant);
    let state = this.before;
    let log = this.logBefore;
    if (evidence.first[instant + 1]! - evidence.first[instant]! > 1) {
      state = Float64Array.from(state);
      const { rows, row } = withoutRow(evidence, instant, place);
      log += chain.update(state, rows, row);
    }
    log += this.maps.ends(state, ends);
    let mass = 0;
    for (let s = 0; s < ends.length; s++) mass += ends[s]!;
    const without = now.slice();
    const contribution = now.slice();
    for (let s = 0; s < ends.length; s++) {
      without[s] = ends[s]! / mass;
      contribution[s] = now[s]! - without[s]!;
    }
    return { finding, without, contribution, logEvidenceWithout: log + ln(mass) };
  }

  private moveTo(instant: number): void {
    const at = this.assessment.evidence.timeOf(instant);
    this.logBefore = readStateAt(this.assessment, at, instant, this.before);
    this.maps.to(at);
    this.instant = instant;
  }
}

/** The order in which to answer: by place, from the last to the first. */
function latestFirst(places: Int32Array): Int32Array {
  const order = new Int32Array(places.length);
  let isRising = true;
  for (let ask = 0; ask < places.length; ask++) {
    order[ask] = places.length - 1 - ask;
    if (ask > 0 && places[ask]! < places[ask - 1]!) isRising = false;
  }
  return isRising ? order : order.sort((a, b) => places[b]! - places[a]!);
}

function unmoved(finding: string, p: Credence, logEvidence: number): LeaveOneOut {
  return { finding, without: p, contribution: p.map(() => 0), logEvidenceWithout: logEvidence };
}
