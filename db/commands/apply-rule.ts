import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { Day, dayOf } from "@/lib/domain/instant";
import { Language } from "@/lib/messages/say";
import { applyRule as firingsOf } from "@/lib/rules/apply-rule";
import { type ApplicationPlan, planApplication } from "@/lib/rules/plan-application";
import { daysThatCount } from "@/lib/view/rules/preview-rule";
import { checkRule } from "../checks/check-rule";
import { parseInput } from "../checks/parse-input";
import { refuseField, refuseWithdrawn, requireVersion } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { findAssessment, findModel } from "../records/assessment";
import { allImports } from "../records/event-import";
import { judgeFindings } from "../records/judge-findings";
import { findRule, keptFirings, ruleContent } from "../records/rule";
import { type Applying, carryOut, GONE, withdraw } from "../records/rule-application";
import { eventsForRules, findingVersions } from "../records/rule-events";
import { TouchedRecords } from "../records/touched-records";
import { rows, type Steps } from "../store";
import type { Work } from "../work";

interface Args {
  readonly slug: string;
  readonly id: string;
  readonly expectedVersion: number;
  readonly from: Day;
  readonly to: Day;
  /** Of the findings' titles. */
  readonly language: Language;
}

/** What applying a rule has done. */
export interface RuleApplication {
  /** Id of the application: what it takes to take it back. Null when nothing had to be changed. */
  readonly id: string | null;
  readonly rule: string;
  readonly ruleVersion: number;
  readonly from: Day;
  readonly to: Day;
  readonly made: number;
  readonly revised: number;
  readonly restored: number;
  readonly withdrawn: number;
  readonly same: number;
  /** Withdrawn by hand, and left so. */
  readonly left: number;
}

const Range = z
  .object({ from: Day, to: Day, language: Language })
  .refine(({ from, to }) => from <= to, { path: ["to"], params: { rule: "window" }, error: "must not be before from" });

/** More at once would hold the store for too long, and no page could show them. */
export const MOST_FIRINGS = 2000;
const MOST_LINKS = 200_000;

/**
 * Makes the findings of a rule what they should be for the events between two days: new ones are recorded, changed ones revised, those
 * that the events no longer carry withdrawn. Applied again to the same events it changes nothing.
 */
export const applyRule = command("applyRule", function* (work, args: Args): Steps<Outcome<RuleApplication>> {
  const assessment = yield* findAssessment(work, args.slug);
  const model = yield* findModel(work, assessment.id);
  const rule = yield* findRule(work, assessment.id, args.id);
  const asked = parseInput(Range, { from: args.from, to: args.to, language: args.language });
  requireVersion(rule, args.expectedVersion, asked);
  refuseWithdrawn("rule", rule);
  checkRule(ruleContent(rule), model);
  const days = { record: model, indicators: model.indicators, today: dayOf(work.now) };
  const range = daysThatCount(days, rule.indicator, asked);
  const events = yield* eventsForRules(work, assessment.id);
  const firings = range === null ? [] : firingsOf(rule, events, range.from, range.to);
  const kept = yield* keptFirings(work, { ruleId: rule.id });
  const plan = planApplication(rule, firings, kept, asked);
  refuseFlood(plan);
  const before = yield* allVersions(work, assessment.id);
  const applying: Applying = {
    ...{ work, assessmentId: assessment.id, model, rule, language: asked.language },
    ...{ touched: new TouchedRecords(), unsettled: new Set<string>(), moved: [] },
    events: new Map(events.map((event) => [event.seq, event])),
    marks: new Map((yield* allImports(work, assessment.id)).map(({ id, handling }) => [id, handling])),
    versions: before,
  };
  for (const gone of plan.gone) yield* withdraw(applying, gone, GONE);
  for (const planned of plan.firings) yield* carryOut(applying, planned);
  yield* settle(applying);
  return outcomeOf(applying, plan, asked);
});

function refuseFlood({ firings }: ApplicationPlan): void {
  const fresh = firings.filter(({ kind }) => kind !== "same" && kind !== "left");
  const links = fresh.reduce((sum, { firing }) => sum + firing.events.length, 0);
  if (fresh.length > MOST_FIRINGS || links > MOST_LINKS)
    refuseField(
      "invalid-input",
      "to",
      `makes ${fresh.length} findings of ${links} events at once; at most ${MOST_FIRINGS} of ${MOST_LINKS}: choose fewer days, or let the rule fire less often`,
    );
}

function* allVersions({ tx, t }: Work, assessmentId: string): Steps<Map<string, number>> {
  const found = yield* rows(
    tx
      .select({ id: t.finding.id, version: t.finding.version })
      .from(t.finding)
      .where(eq(t.finding.assessmentId, assessmentId)),
  );
  return new Map(found.map(({ id, version }) => [id, version]));
}

/** Judges what was changed with all the rest, and notes the versions that came out. */
function* settle({ work, assessmentId, model, touched, unsettled, versions }: Applying): Steps<void> {
  if (unsettled.size > 0)
    yield* judgeFindings(work, assessmentId, model, [...unsettled], "A rule changed its reports.");
  const after = yield* findingVersions(work, touched.ids("finding"));
  for (const [id, version] of after) touched.note("finding", id, versions.get(id) ?? 0, version);
}

function outcomeOf(
  { assessmentId, rule, touched, moved }: Applying,
  { firings, gone }: ApplicationPlan,
  { from, to }: { readonly from: Day; readonly to: Day },
): Outcome<RuleApplication> {
  const countOf = (...kinds: string[]) => firings.filter(({ kind }) => kinds.includes(kind)).length;
  const told = { made: countOf("made"), revised: countOf("revised", "moved"), restored: countOf("restored") };
  const about = { rule: rule.id, ruleVersion: rule.version, from, to, ...told, withdrawn: gone.length };
  const id = touched.all().length === 0 ? null : randomUUID();
  const detail = { ...about, moved, touched: touched.lines() };
  return {
    result: { id, ...about, same: countOf("same"), left: countOf("left") },
    audit: id === null ? null : { assessmentId, entity: "rule-application", entityId: id, version: 1, detail },
  };
}
