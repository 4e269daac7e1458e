import type { StoredFinding } from "@/lib/domain/case-file";
import { DomainError, type ErrorCode } from "@/lib/domain/errors";
import { dayOf, laterDay } from "@/lib/domain/instant";
import type { Model } from "@/lib/domain/model";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import { allFindings } from "../records/finding";
import type { Steps } from "../store";
import type { Work } from "../work";
import { checkEvidence } from "./check-evidence";
import { impossibleEvidence } from "./judge-status";

/** What is stored was not in the future when it was recorded, whatever the clock says now. */
const ANY_DAY = "9999-12-31";

/**
 * Whether all stored evidence keeps its meaning under a new model, and stays possible. Withdrawn findings and reports are left
 * out: they are checked when somebody restores them.
 * @throws DomainError with the code of the rule that breaks, naming every finding that breaks it
 */
export function* checkModelFits(work: Work, assessmentId: string, model: Model): Steps<void> {
  const findings = yield* allFindings(work, assessmentId, null);
  const broken = new Map<ErrorCode, { readonly message: string; readonly findings: string[] }>();
  for (const finding of findings) {
    if (finding.status === "withdrawn") continue;
    const problem = problemOf(model, finding);
    if (problem === undefined) continue;
    const known = broken.get(problem.code);
    if (known === undefined) broken.set(problem.code, { message: problem.message, findings: [finding.id] });
    else known.findings.push(finding.id);
  }
  for (const [code, { message, findings: ids }] of broken)
    throw new DomainError(
      code,
      `${ids.length} stored finding(s) would lose their meaning: ${message}. Withdraw or revise them first.`,
      {
        findings: ids,
      },
    );
  const impossible = impossibleEvidence(
    toScoringInput({
      model,
      findings,
      cut: { until: laterDay(dayOf(work.now), model.start), by: "recorded", asOf: null },
    }),
  );
  if (impossible !== undefined) throw impossible;
}

function problemOf(model: Model, finding: StoredFinding): DomainError | undefined {
  try {
    const standing = finding.reports.filter((report) => report.status !== "withdrawn");
    checkEvidence(model, finding, standing, ANY_DAY);
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}
