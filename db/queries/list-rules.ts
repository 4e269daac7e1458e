import { query, type Reading } from "../query";
import { findAssessment } from "../records/assessment";
import { allRules, keptFirings, type StoredRule } from "../records/rule";
import type { Steps } from "../store";

export type ListedRule = StoredRule & {
  /** How many of its findings stand. */
  readonly findings: number;
  /** The version by which its findings were last made; null when it never made one. */
  readonly appliedVersion: number | null;
};

/** The rules of an assessment, oldest first, withdrawn ones too; three statements, however many rules. */
export const listRules = query("listRules", function* (reading: Reading, slug: string): Steps<ListedRule[]> {
  const { id } = yield* findAssessment(reading, slug);
  const rules = yield* allRules(reading, id);
  const kept = yield* keptFirings(reading, { assessmentId: id });
  return rules.map((rule) => {
    const mine = kept.filter(({ ruleId }) => ruleId === rule.id);
    return {
      ...rule,
      findings: mine.filter(({ stands }) => stands).length,
      appliedVersion: mine.reduce<number | null>((top, { ruleVersion }) => Math.max(top ?? 0, ruleVersion), null),
    };
  });
});
