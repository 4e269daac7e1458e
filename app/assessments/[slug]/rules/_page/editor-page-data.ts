import { scoreCase } from "@/app/_server/score-case";
import type { RuleRecord } from "@/db/queries/get-rule";
import type { CaseFile } from "@/lib/domain/case-file";
import { dayOf, earlierDay, laterDay } from "@/lib/domain/instant";
import type { LightEvent } from "@/lib/domain/light-event";
import { scoringFinding } from "@/lib/domain/to-scoring-input";
import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";
import type { Rule } from "@/lib/rules/rule";
import { provenance } from "@/lib/view/chart-data";
import { previewBase } from "@/lib/view/record-preview";
import { type KeptFinding, previewRule, type RulePreviewBase } from "@/lib/view/rules/preview-rule";
import type { RuleEditorData } from "../_editor/editor-data";

interface Parts {
  readonly file: CaseFile;
  readonly events: readonly LightEvent[];
  readonly rule: Rule;
  /** Null for a rule that is not stored yet. */
  readonly record: RuleRecord | null;
  readonly now: Date;
  readonly mayEdit: boolean;
  readonly say: Say;
  readonly formats: Formats;
  /** As the address names them. */
  readonly asked: { readonly from?: string | undefined; readonly to?: string | undefined };
}

/** Everything that the editor begins with, and the preview that the server has drawn. */
export function editorPageData(parts: Parts): RuleEditorData {
  const { file, events, rule, record, say, formats } = parts;
  const { model, assessment } = file;
  const today = dayOf(parts.now);
  const range = rangeOf(parts, today);
  const base: RulePreviewBase = {
    record: previewBase(file),
    indicators: model.indicators,
    today,
    kept: record === null ? [] : keptFindings(file, record),
    countsAtOnce: !assessment.requiresReview,
  };
  const assessed = scoreCase(file);
  const source = assessed.ok ? provenance({ file, assessment: assessed.assessment, say, formats }) : "";
  return {
    slug: assessment.slug,
    subject: assessment.title,
    provenance: source,
    scenarios: model.scenarios,
    base,
    range,
    events: events.length,
    rule,
    stored: record === null ? null : { id: record.rule.id, version: record.rule.version, status: record.rule.status },
    preview: events.length === 0 ? null : previewRule(rule, events, base, range),
    mayEdit: parts.mayEdit,
  };
}

/** The days that are asked for, else those of the events on which findings can count. */
function rangeOf({ file, events, asked }: Parts, today: string): { readonly from: string; readonly to: string } {
  const first = events[0]?.occurredOn ?? file.model.start;
  const last = events.at(-1)?.occurredOn ?? today;
  const from = asked.from ?? laterDay(file.model.start, first);
  const to = asked.to ?? laterDay(earlierDay(today, last), from);
  return from <= to ? { from, to } : { from: to, to: from };
}

/** What the engine would have of each finding of the rule if the rule's own report were not there. */
function keptFindings({ findings, model }: CaseFile, record: RuleRecord): KeptFinding[] {
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  return record.findings.map(({ title: _t, ruleVersion: _v, ...kept }) => {
    const finding = byId.get(kept.findingId);
    const reports = finding?.reports.filter(({ id }) => id !== kept.reportId) ?? [];
    const without = finding === undefined ? null : scoringFinding({ ...finding, reports }, model);
    return { ...kept, without };
  });
}
