import type { StoredFinding } from "@/lib/domain/case-file";
import { dayOf, laterDay } from "@/lib/domain/instant";
import type { Model } from "@/lib/domain/model";
import { gradeWeight } from "@/lib/domain/standards/admiralty";
import { scoringFinding, toScoringInput } from "@/lib/domain/to-scoring-input";
import { canExclude, impossibleEvidence } from "../checks/judge-status";
import { type CheckedRow, type PlannedFinding, planReports, type ReportPlan } from "./plan-reports";

/**
 * The plan of all rows, with those kept as drafts that would make the evidence impossible: the same ones that `judgeStatus` would
 * find one row after another. Evidence that is possible as a whole is possible in each of its parts, so one run of the filter does
 * for most batches, and each draft is found by halving.
 */
export function judgeReports(
  model: Model,
  now: Date,
  base: readonly StoredFinding[],
  rows: readonly CheckedRow[],
  at: (row: number) => void,
): ReportPlan {
  const until = laterDay(dayOf(now), model.start);
  const input = toScoringInput({ model, findings: [], cut: { until, by: "recorded", asOf: null } });
  const possible = (plan: ReportPlan): boolean => {
    const findings = [...plan.findings.values()].filter(counts).map((finding) => scoringFinding(finding, model));
    return impossibleEvidence({ ...input, findings }) === undefined;
  };
  const drafted = new Set<number>();
  const planOf = (count: number) => planReports(base, rows.slice(0, count), drafted);
  const whole = () => planReports(base, rows, drafted, at);
  const couldExclude = rows.flatMap((row, index) => (mayExclude(row, model) ? [index] : []));
  let plan = whole();
  if (couldExclude.length === 0 || possible(plan)) return plan;
  if (!possible(planOf(0)))
    for (const index of couldExclude.filter((one) => excludesAlone(rows[one], model))) drafted.add(index);
  else
    while (!possible(plan)) {
      drafted.add(firstThat(rows.length, (count) => !possible(planOf(count))) - 1);
      plan = whole();
    }
  return whole();
}

function counts({ status, reports }: PlannedFinding): boolean {
  return status === "counted" && reports.some((report) => report.status === "active");
}

/** Whether a row could exclude a scenario by itself, or, being certain, together with a finding that it joins. */
function mayExclude(row: CheckedRow, model: Model): boolean {
  return excludesAlone(row, model) || gradeWeight(row.report.grade, model.gradeWeights) === 1;
}

function excludesAlone(row: CheckedRow | undefined, model: Model): boolean {
  if (row === undefined) return false;
  const reports = [{ ...row.report, status: "active" as const }];
  return canExclude(row.indicator, scoringFinding({ ...row.finding, id: "row", reports }, model));
}

/** The smallest count from 1 to `most` at which `broken` holds; it holds for all larger ones. */
function firstThat(most: number, broken: (count: number) => boolean): number {
  let low = 1;
  let high = most;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (broken(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
