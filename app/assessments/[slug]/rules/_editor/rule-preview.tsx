"use client";
import { PictureExport } from "@/app/_components/charts/picture-export";
import { DayField } from "@/app/_components/forms/day-field";
import { useWords } from "@/app/_i18n/words";
import { ShiftTable } from "@/app/assessments/_parts/shift-table";
import { SvgDrawing } from "@/app/assessments/[slug]/forecasts/_parts/svg-drawing";
import type { Rule } from "@/lib/rules/rule";
import type { RulePreview } from "@/lib/view/rules/preview-rule";
import { RULE_CHART_WIDTHS, ruleChart, ruleDrawing, ruleSvg } from "@/lib/view/rules/rule-chart";
import { measureSentence, readingSentences } from "@/lib/view/rules/rule-sentence";
import type { RuleEditorData } from "./editor-data";
import { FiringList } from "./firing-list";
import { NumbersTable } from "./numbers-table";

const EXPORT_WIDTH = 1000;

/** What the rule would find in the days that are chosen: its numbers, its findings, and what they would do to the scores. */
export function RulePreviewPanel(props: {
  data: RuleEditorData;
  /** Null while something in it is wrong. */
  rule: Rule | null;
  preview: RulePreview | null;
  isFailed: boolean;
  range: { readonly from: string; readonly to: string };
  onRange: (range: { readonly from: string; readonly to: string }) => void;
}) {
  const { data, rule, preview, range, onRange } = props;
  const { say, formats } = useWords();
  return (
    <section className="sec" id="preview">
      <div className="hd">
        <h2>{say("rules.preview.title")}</h2>
      </div>
      <div className="rrange">
        <DayField
          label={say("rules.field.from")}
          value={range.from}
          onChange={(from) => from !== null && from <= range.to && onRange({ ...range, from })}
        />
        <DayField
          label={say("rules.field.to")}
          value={range.to}
          onChange={(to) => to !== null && to >= range.from && onRange({ ...range, to })}
        />
      </div>
      {props.isFailed && <p className="notice bad">{say("rules.preview.failed")}</p>}
      {data.events === 0 && (
        <p className="notice">
          {say("rules.preview.noEvents")}{" "}
          <a href={`/assessments/${data.slug}/events`}>{say("rules.preview.toEvents")}</a>
        </p>
      )}
      {rule === null && <p className="notice">{say("rules.preview.incomplete")}</p>}
      {rule !== null && preview !== null && data.events > 0 && <Numbers data={data} rule={rule} preview={preview} />}
      {rule !== null && (
        <p className="s mut">
          {measureSentence(rule, say, formats)}{" "}
          {readingSentences(rule, levelNames(data, rule), say, formats).join(" · ")}
        </p>
      )}
    </section>
  );
}

function levelNames(data: RuleEditorData, rule: Rule): (level: string) => string {
  const indicator = data.base.indicators.find(({ id }) => id === rule.indicator);
  const levels = indicator?.kind === "categorical" ? indicator.levels : [];
  return (level) => levels.find(({ id }) => id === level)?.label ?? level;
}

function Numbers({ data, rule, preview }: { data: RuleEditorData; rule: Rule; preview: RulePreview }) {
  const { say, formats } = useWords();
  const levelName = levelNames(data, rule);
  const chart = ruleChart(rule, preview, {
    subject: data.subject,
    provenance: data.provenance,
    say,
    formats,
    levelName,
  });
  const count = (...kinds: string[]) => preview.firings.filter(({ kind }) => kinds.includes(kind)).length;
  const csv = data.stored === null ? null : `/assessments/${data.slug}/rules/${data.stored.id}/numbers.csv`;
  return (
    <>
      <p className="rtitle">
        <b>{chart.title}</b>
      </p>
      <figure className="rfig">
        {RULE_CHART_WIDTHS.map((width) => (
          <SvgDrawing key={width} tree={ruleDrawing(chart, width, formats)} />
        ))}
      </figure>
      <p className="tools s noprint">
        <a className="link" href="#rule-numbers">
          {say("chart.table")}
        </a>
        {csv !== null && (
          <a className="link" href={`${csv}?from=${preview.from}&to=${preview.to}`} download>
            {say("chart.csv")}
          </a>
        )}
        <PictureExport svg={() => ruleSvg(chart, EXPORT_WIDTH, formats)} name={`${data.slug}-rule`} />
      </p>
      <p role="status">
        {say("rules.preview.looksAt", { matched: preview.matched, total: preview.total })}{" "}
        {say("rules.preview.counts", {
          fresh: count("made", "restored"),
          changed: count("revised", "moved"),
          gone: count("gone"),
          same: count("same"),
        })}{" "}
        {count("left") > 0 && say("rules.preview.left", { count: count("left") })}
      </p>
      <FiringList slug={data.slug} rule={rule} firings={preview.firings} levelName={levelName} />
      <h3>{say("rules.preview.effect")}</h3>
      {"rows" in preview.effect ? (
        <>
          {!data.base.countsAtOnce && <p className="s mut">{say("rules.preview.review")}</p>}
          <ShiftTable scenarios={data.scenarios} rows={preview.effect.rows} />
        </>
      ) : (
        <p className="notice bad">{say("rules.preview.refused")}</p>
      )}
      <details className="fold" id="rule-numbers">
        <summary>{say("rules.preview.numbers")}</summary>
        <NumbersTable rule={rule} points={preview.points} levelName={levelName} />
      </details>
    </>
  );
}
