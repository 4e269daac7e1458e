import { and, desc, eq } from "drizzle-orm";
import type { Day, Instant } from "@/lib/domain/instant";
import type { KeptFiring } from "@/lib/rules/plan-application";
import { query, type Reading } from "../query";
import { findAssessment } from "../records/assessment";
import { keptFirings, ruleRevisions, type StoredRule } from "../records/rule";
import { rows, type Steps } from "../store";

/** One time that a rule was applied, from the audit. */
export interface PastApplication {
  readonly id: string;
  readonly at: Instant;
  readonly by: string;
  readonly from: Day;
  readonly to: Day;
  readonly made: number;
  readonly revised: number;
  readonly restored: number;
  readonly withdrawn: number;
  readonly takenBack: boolean;
}

export interface RuleRecord {
  readonly rule: StoredRule;
  /** Every revision, newest first. */
  readonly revisions: readonly StoredRule[];
  /** What it has made, by day, with what became of it. */
  readonly findings: readonly (KeptFiring & { readonly title: string; readonly ruleVersion: number })[];
  /** Newest first, at most twenty. */
  readonly applications: readonly PastApplication[];
}

const MOST_ENTRIES = 400;
const MOST_SHOWN = 20;

/** One rule with its past; four statements. */
export const getRule = query(
  "getRule",
  function* (reading: Reading, { slug, id }: { readonly slug: string; readonly id: string }): Steps<RuleRecord> {
    const assessment = yield* findAssessment(reading, slug);
    const revisions = yield* ruleRevisions(reading, assessment.id, id);
    const [rule] = revisions;
    if (rule === undefined) throw new Error("a rule has a revision");
    const kept = yield* keptFirings(reading, { ruleId: id });
    const findings = kept.map(({ ruleId: _, ...rest }) => rest);
    return { rule, revisions, findings, applications: yield* pastApplications(reading, assessment.id, id) };
  },
);

function* pastApplications({ tx, t }: Reading, assessmentId: string, ruleId: string): Steps<PastApplication[]> {
  const { auditEntry: entry } = t;
  const found = yield* rows(
    tx
      .select({ id: entry.entityId, version: entry.version, at: entry.at, by: entry.actorName, detail: entry.detail })
      .from(entry)
      .where(and(eq(entry.assessmentId, assessmentId), eq(entry.entity, "rule-application")))
      .orderBy(desc(entry.seq))
      .limit(MOST_ENTRIES),
  );
  const takenBack = new Set(found.flatMap(({ id, version }) => (version > 1 ? [id] : [])));
  return found
    .filter(({ version, detail }) => version === 1 && detail.rule === ruleId)
    .slice(0, MOST_SHOWN)
    .map(({ id, at, by, detail }) => ({
      ...{ id, at: at.toISOString(), by, takenBack: takenBack.has(id) },
      ...{ from: String(detail.from), to: String(detail.to) },
      ...{ made: Number(detail.made), revised: Number(detail.revised) },
      ...{ restored: Number(detail.restored), withdrawn: Number(detail.withdrawn) },
    }));
}
