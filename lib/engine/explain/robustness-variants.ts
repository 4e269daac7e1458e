import type { ScoringInput } from "@/lib/domain/scoring-input";
import { LEAST_HALF_LIFE, MOST_PER_DAY } from "../model/limits";
import { refuse } from "../model/refuse";
import { requireShare } from "../model/require-share";
import { requireWhole } from "../model/require-whole";

/** Reports that stand or fall together: those of a source, of an analyst, of a document. */
export interface ReportGroup {
  readonly id: string;
  /** Findings that fall whole. */
  readonly findings?: readonly string[];
  /** Single reports, by their place in the finding; a finding that loses all of them falls. */
  readonly reports?: readonly { readonly finding: string; readonly report: number }[];
}

/**
 * The input without a group of findings or reports.
 *
 * Formula: findings of the group are dropped, reports of the group are taken out of theirs; the watch of a rate indicator stays.
 * @param input as given to assess; it is not changed
 * @param group findings by id, reports by finding and place from 0
 * @returns a new input
 * @throws DomainError `invalid-input` for a finding or a report that is not there
 * Source: method 4, for more than one finding.
 * @example withoutGroup(input, { id: "source-a", reports: [{ finding: "e1", report: 0 }] })
 */
export function withoutGroup(input: ScoringInput, group: ReportGroup): ScoringInput {
  const sizes = new Map(input.findings.map(({ id, reports }) => [id, reports.length]));
  const whole = new Set(group.findings ?? []);
  const missing = (finding: string): never =>
    refuse("invalid-input", `finding of group "${group.id}"`, `be in the input, "${finding}" is not`, { finding });
  for (const id of whole) if (!sizes.has(id)) missing(id);
  const single = new Map<string, Set<number>>();
  for (const { finding, report } of group.reports ?? []) {
    const count = sizes.get(finding) ?? missing(finding);
    requireWhole(`report of finding "${finding}" in group "${group.id}"`, report, 0, count - 1);
    single.set(finding, (single.get(finding) ?? new Set<number>()).add(report));
  }
  const findings = input.findings.flatMap((finding) => {
    if (whole.has(finding.id)) return [];
    const gone = single.get(finding.id);
    if (gone === undefined) return [finding];
    const reports = finding.reports.filter((_, r) => !gone.has(r));
    return reports.length === 0 ? [] : [{ ...finding, reports }];
  });
  return { ...input, findings };
}

/**
 * The input with its prior moved towards one that prefers nothing.
 *
 * Formula: pi' = (1 - x) pi + x / K; in the half-life form the law that memory returns to moves with it, and so does what an
 * unreliable report shows.
 * @param input as given to assess; it is not changed
 * @param share x in [0, 1]; 0 leaves it, 1 makes it uniform
 * @returns a new input
 * @throws DomainError `invalid-input` for a share outside [0, 1]
 * Source: contamination of a prior, Berger, Statistical Decision Theory (Springer 1985), 4.7.
 * @example priorTowardsUniform(input, 0.5).scenarios
 */
export function priorTowardsUniform(input: ScoringInput, share: number): ScoringInput {
  requireShare("invalid-input", "share", share);
  const even = share / input.scenarios.length;
  const scenarios = input.scenarios.map(({ id, prior }) => ({ id, prior: (1 - share) * prior + even }));
  return { ...input, scenarios };
}

/**
 * The input with a longer or shorter memory.
 *
 * Formula: H' = x H; for a generator Q' = Q / x, every pathway x times as slow. At the ends of what a model may have it goes as far
 * as it may.
 * @param input as given to assess; it is not changed
 * @param factor x > 0; above 1 forgets more slowly
 * @returns a new input
 * @throws DomainError `invalid-input` for a factor that is not above 0 or infinite
 * Source: method 1.
 * @example halfLifeTimes(input, 2).dynamics
 */
export function halfLifeTimes(input: ScoringInput, factor: number): ScoringInput {
  if (!(factor > 0 && Number.isFinite(factor))) refuse("invalid-input", "factor", `be above 0, it is ${factor}`);
  const { dynamics } = input;
  if (dynamics.kind === "half-life") {
    const halfLifeDays = Math.min(Number.MAX_VALUE, Math.max(LEAST_HALF_LIFE, dynamics.halfLifeDays * factor));
    return { ...input, dynamics: { kind: "half-life", halfLifeDays } };
  }
  const largest = dynamics.generator.reduce(
    (most, row) => row.reduce((m, rate) => Math.max(m, Math.abs(rate)), most),
    0,
  );
  const speed = largest / factor > MOST_PER_DAY ? MOST_PER_DAY / largest : 1 / factor;
  return {
    ...input,
    dynamics: { kind: "generator", generator: dynamics.generator.map((row, i) => scaled(row, i, speed)) },
  };
}

/** A row of a generator, all rates times as fast; its diagonal is made anew, so that no rounding of the given one grows. */
function scaled(row: readonly number[], i: number, speed: number): number[] {
  const rates = row.map((rate, j) => (j === i ? 0 : rate * speed));
  rates[i] = -rates.reduce((sum, rate) => sum + rate, 0);
  return rates;
}
