import { and, eq, inArray, ne, sql } from "drizzle-orm";
import type { Withdrawable } from "@/lib/domain/stored";
import type { KeptFiring } from "@/lib/rules/plan-application";
import { Rule } from "@/lib/rules/rule";
import { refuseMissing } from "../checks/refuse";
import { exec, rows, type Steps } from "../store";
import type { Work } from "../work";
import { revisionColumns } from "./revision-columns";
import { newStamp, recordOf } from "./stamp";
import { standing } from "./standing";

export type StoredRule = Withdrawable<Rule>;

interface Columns {
  readonly title: string;
  readonly definition: Readonly<Record<string, unknown>>;
}

/** A row as the rule it is; what was stored by an older schema gets the defaults of today's. */
export function ruleOfRow<Row extends Columns>(row: Row): Omit<Row, "definition"> & Rule {
  const { definition, ...rest } = row;
  return { ...rest, ...Rule.parse({ ...definition, title: row.title }) };
}

/** Oldest first, withdrawn ones too. */
export function* allRules({ tx, t }: Work, assessmentId: string): Steps<StoredRule[]> {
  const born = sql<number>`(select min(v.recorded_at) from ${t.ruleRevision} v where v.id = ${t.rule.id})`.as("born");
  const found = yield* rows(
    tx
      .select({ revision: revisionColumns(t.ruleRevision), born })
      .from(t.rule)
      .innerJoin(t.ruleRevision, standing(t.rule, t.ruleRevision, null))
      .where(eq(t.rule.assessmentId, assessmentId))
      .orderBy(sql`born`, t.rule.id),
  );
  return found.map(({ revision }) => ruleOfRow(revision));
}

/** Every revision of a rule, newest first. */
export function* ruleRevisions({ tx, t }: Work, assessmentId: string, id: string): Steps<StoredRule[]> {
  const found = yield* rows(
    tx
      .select({ revision: revisionColumns(t.ruleRevision) })
      .from(t.rule)
      .innerJoin(t.ruleRevision, eq(t.ruleRevision.id, t.rule.id))
      .where(and(eq(t.rule.assessmentId, assessmentId), eq(t.rule.id, id)))
      .orderBy(sql`${t.ruleRevision.version} desc`),
  );
  return found.length === 0 ? refuseMissing("rule", id) : found.map(({ revision }) => ruleOfRow(revision));
}

/** @throws DomainError "not-found" */
export function* findRule({ tx, t }: Work, assessmentId: string, id: string): Steps<StoredRule> {
  const [found] = yield* rows(
    tx
      .select(revisionColumns(t.ruleRevision))
      .from(t.rule)
      .innerJoin(t.ruleRevision, standing(t.rule, t.ruleRevision, null))
      .where(and(eq(t.rule.assessmentId, assessmentId), eq(t.rule.id, id))),
  );
  return found === undefined ? refuseMissing("rule", id) : ruleOfRow(found);
}

export function* insertRule(work: Work, assessmentId: string, id: string, rule: Rule): Steps<StoredRule> {
  yield* exec(work.tx.insert(work.t.rule).values({ id, assessmentId, version: 1 }));
  return yield* append(work, rule, { ...newStamp(work, id, 1, ""), status: "active" });
}

export function* appendRule(
  work: Work,
  current: StoredRule,
  rule: Rule,
  status: StoredRule["status"],
  reason: string,
): Steps<StoredRule> {
  const { tx, t } = work;
  const stamp = newStamp(work, current.id, current.version + 1, reason);
  yield* exec(tx.update(t.rule).set({ version: stamp.version }).where(eq(t.rule.id, stamp.id)));
  return yield* append(work, rule, { ...stamp, status });
}

type Stamped = ReturnType<typeof newStamp> & Pick<StoredRule, "status">;

function* append({ tx, t }: Work, rule: Rule, stamp: Stamped): Steps<StoredRule> {
  const { title, ...definition } = rule;
  const row = { title, definition, ...stamp };
  yield* exec(tx.insert(t.ruleRevision).values(row));
  return ruleOfRow(recordOf(row));
}

/** What somebody wrote, without the stamp of its revision. */
export function ruleContent(stored: StoredRule): Rule {
  const { id: _i, version: _v, recordedAt: _a, recordedBy: _b, reason: _r, status: _s, ...rule } = stored;
  return rule;
}

/** The findings that rules have made, with what became of them; of one rule or of all of an assessment. */
export function* keptFirings(
  { tx, t }: Work,
  of: { readonly ruleId: string } | { readonly assessmentId: string },
): Steps<(KeptFiring & { readonly ruleId: string; readonly ruleVersion: number; readonly title: string })[]> {
  const { ruleFinding: kept, finding, findingRevision, report, reportRevision } = t;
  const found = yield* rows(
    tx
      .select({
        ruleId: kept.ruleId,
        ruleVersion: kept.ruleVersion,
        key: kept.key,
        digest: kept.digest,
        findingId: kept.findingId,
        reportId: kept.reportId,
        title: findingRevision.title,
        indicator: findingRevision.indicator,
        occurredOn: findingRevision.occurredOn,
        findingStatus: findingRevision.status,
        reportStatus: reportRevision.status,
      })
      .from(kept)
      .innerJoin(finding, eq(finding.id, kept.findingId))
      .innerJoin(findingRevision, standing(finding, findingRevision, null))
      .innerJoin(report, eq(report.id, kept.reportId))
      .innerJoin(reportRevision, standing(report, reportRevision, null))
      .where("ruleId" in of ? eq(kept.ruleId, of.ruleId) : eq(finding.assessmentId, of.assessmentId))
      .orderBy(findingRevision.occurredOn, kept.key),
  );
  return found.map(({ findingStatus, reportStatus, ...rest }) => ({
    ...rest,
    stands: findingStatus !== "withdrawn" && reportStatus !== "withdrawn",
  }));
}

/** A standing finding of another rule about the same event: the same indicator that counts events, the same day and the same origin. */
export function* sameEventOfOtherRule(
  { tx, t }: Work,
  args: {
    readonly assessmentId: string;
    readonly ruleId: string;
    readonly indicator: string;
    readonly occurredOn: string;
    readonly origin: string;
  },
): Steps<string | undefined> {
  const { ruleFinding: kept, finding, findingRevision: r, report, reportRevision } = t;
  const [found] = yield* rows(
    tx
      .select({ id: r.id })
      .from(kept)
      .innerJoin(finding, eq(finding.id, kept.findingId))
      .innerJoin(r, standing(finding, r, null))
      .innerJoin(report, eq(report.id, kept.reportId))
      .innerJoin(reportRevision, standing(report, reportRevision, null))
      .where(
        and(
          eq(reportRevision.origin, args.origin),
          eq(reportRevision.status, "active"),
          eq(finding.assessmentId, args.assessmentId),
          ne(kept.ruleId, args.ruleId),
          eq(r.indicator, args.indicator),
          eq(r.occurredOn, args.occurredOn),
          inArray(r.status, ["counted", "draft"]),
        ),
      )
      .orderBy(r.id)
      .limit(1),
  );
  return found?.id;
}
