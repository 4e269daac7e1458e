import type { StoredFinding, StoredModel } from "@/lib/domain/case-file";
import { dayOf, laterDay } from "@/lib/domain/instant";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import { checkEvidence } from "../checks/check-evidence";
import { impossibleEvidence, judgeStatus } from "../checks/judge-status";
import type { Steps } from "../store";
import type { Work } from "../work";
import { findingContent } from "./content";
import { allFindings, appendFinding, findFinding } from "./finding";

/**
 * Judges findings again after some of their reports changed: all at once, and one after the other only when together they would be
 * impossible; then the later one is kept as a draft.
 */
export function* judgeFindings(
  work: Work,
  assessmentId: string,
  model: StoredModel,
  ids: readonly string[],
  reason: string,
): Steps<void> {
  const wanted = new Set(ids);
  const all = yield* allFindings(work, assessmentId, null);
  const touched = all.filter(({ id, status }) => wanted.has(id) && status !== "withdrawn");
  const today = dayOf(work.now);
  for (const finding of touched) checkEvidence(model, finding, standingOf(finding), today);
  const together = all.map(
    (finding): StoredFinding =>
      wanted.has(finding.id) && finding.status === "draft" ? { ...finding, status: "counted" } : finding,
  );
  const cut = { until: laterDay(today, model.start), by: "recorded", asOf: null } as const;
  const isPossible = impossibleEvidence(toScoringInput({ model, findings: together, cut })) === undefined;
  if (isPossible) {
    for (const finding of touched) yield* settle(work, finding, "counted", reason);
    return;
  }
  for (const finding of touched) yield* settle(work, finding, "draft", reason);
  for (const { id } of touched) {
    const finding = yield* findFinding(work, assessmentId, id);
    const indicator = checkEvidence(model, finding, standingOf(finding), today);
    yield* settle(work, finding, yield* judgeStatus(work, assessmentId, model, indicator, finding), reason);
  }
}

function standingOf({ reports }: StoredFinding) {
  return reports.filter(({ status }) => status !== "withdrawn");
}

function* settle(work: Work, finding: StoredFinding, status: "counted" | "draft", reason: string): Steps<void> {
  if (finding.status !== status) yield* appendFinding(work, finding, findingContent(finding), status, reason);
}
