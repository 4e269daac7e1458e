import type { ScoringInput } from "@/lib/domain/scoring-input";
import { refuse } from "../model/refuse";

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
  for (const id of whole) if (!sizes.has(id)) refuse("invalid-input", "finding", `be in the input, "${id}" is not`);
  const single = new Map<string, Set<number>>();
  for (const { finding, report } of group.reports ?? []) {
    const count = sizes.get(finding) ?? refuse("invalid-input", "finding", `be in the input, "${finding}" is not`);
    if (!(Number.isInteger(report) && report >= 0 && report < count))
      refuse("invalid-input", "report", `be one of the ${count} of "${finding}", it is ${report}`);
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
  if (!(share >= 0 && share <= 1)) refuse("invalid-input", "share", `be from 0 to 1, it is ${share}`);
  const even = share / input.scenarios.length;
  const scenarios = input.scenarios.map(({ id, prior }) => ({ id, prior: (1 - share) * prior + even }));
  return { ...input, scenarios };
}

/**
 * The input with a longer or shorter memory.
 *
 * Formula: H' = x H; for a generator Q' = Q / x, every pathway x times as slow.
 * @param input as given to assess; it is not changed
 * @param factor x > 0; above 1 forgets more slowly
 * @returns a new input
 * @throws DomainError `invalid-input` for a factor that is not above 0
 * Source: method 1.
 * @example halfLifeTimes(input, 2).dynamics
 */
export function halfLifeTimes(input: ScoringInput, factor: number): ScoringInput {
  if (!(factor > 0 && Number.isFinite(factor))) refuse("invalid-input", "factor", `be above 0, it is ${factor}`);
  const { dynamics } = input;
  if (dynamics.kind === "half-life")
    return { ...input, dynamics: { kind: "half-life", halfLifeDays: dynamics.halfLifeDays * factor } };
  const generator = dynamics.generator.map((row) => row.map((rate) => rate / factor));
  return { ...input, dynamics: { kind: "generator", generator } };
}
