"use client";
import { useEffect, useMemo, useRef } from "react";
import { ProblemNotice } from "@/app/_components/forms/problem-notice";
import { useWords } from "@/app/_i18n/words";
import type { CategoryMark } from "@/lib/view/reading/category-marks";
import { usePreviewTitle } from "../../record/_room/preview-panel";
import { PreviewTable } from "../../record/_room/preview-table";
import { EVENT, ReadingField } from "../../record/_room/reading-field";
import { useFocusField } from "../../record/_room/use-focus-field";
import { usePreview } from "../../record/_room/use-preview";
import { CodingFields } from "./coding-fields";
import { IndicatorPick } from "./indicator-pick";
import type { CodingData } from "./reading-data";
import type { Coding } from "./use-coding";

interface PanelProps {
  data: CodingData;
  coding: Coding;
  categories: readonly CategoryMark[];
  /** Indicators that the words themselves suggest. */
  likely: readonly string[];
  onLeave: () => void;
}

/** What the selected words say: indicator, reading and source, with what saving would do to the scores. Beside the text, never on it. */
export function CodingPanel(props: PanelProps) {
  const { say } = useWords();
  const { data, coding } = props;
  const { entry, messages } = coding;
  const form = useRef<HTMLFormElement>(null);
  const focus = useFocusField(form);
  const choices = useChoices(props);
  const indicator = data.room.indicators.find(({ id }) => id === entry.indicator);
  const hasIndicator = indicator !== undefined;
  useEffect(() => {
    focus(hasIndicator ? "reading" : "indicator");
    // beside the text the foot of the panel, where it is saved, comes into the window
    form.current?.scrollIntoView({ block: "nearest" });
  }, [focus, hasIndicator]);
  return (
    <form
      className="form coding"
      ref={form}
      noValidate
      aria-label={say("reading.panel")}
      onSubmit={(event) => {
        event.preventDefault();
        void coding.save(focus);
      }}
      onKeyDownCapture={(event) => {
        // the parts of a day are no fields that send a form by themselves
        const isInDay = event.target instanceof Element && event.target.closest("[role=spinbutton]") !== null;
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey || isInDay)) return;
        event.preventDefault();
        event.stopPropagation();
        void coding.save(focus);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.preventDefault();
        props.onLeave();
      }}
    >
      <p className="words">
        <q>{entry.quote}</q>
      </p>
      {messages.quote !== undefined && <p className="s err">{messages.quote}</p>}
      <IndicatorPick
        key={entry.key}
        choices={choices}
        chosen={entry.indicator}
        error={messages.indicator}
        onPick={({ id, label }) => coding.change("indicator", { indicator: id, indicatorText: label, level: null })}
        onReopen={() => coding.change("indicator", { indicator: null, indicatorText: "", level: null })}
      />
      {hasIndicator && (
        <>
          <Level {...props} />
          <CodingFields
            data={data}
            entry={entry}
            messages={messages}
            change={coding.change}
            focus={focus}
            grades={coding.grades}
          />
        </>
      )}
      {coding.problem !== null && <ProblemNotice problem={coding.problem} />}
      <div className="acts">
        <button type="submit" className="btn pri" disabled={coding.busy || !hasIndicator}>
          {coding.busy ? say("ui.saving") : say("ui.save")} <kbd>{say("record.enter")}</kbd>
        </button>
        <button type="button" className="btn" onClick={props.onLeave}>
          {say("ui.cancel")} <kbd>Esc</kbd>
        </button>
      </div>
    </form>
  );
}

/** The reading, and the scores as they would be. */
function Level({ data, coding }: PanelProps) {
  const { say, formats } = useWords();
  const { entry, messages } = coding;
  const { room } = data;
  const preview = usePreview(entry, room, say("record.event"));
  const indicator = room.indicators.find(({ id }) => id === entry.indicator);
  const scores = preview.chosen?.preview.kind === "scores" ? preview.chosen.preview : null;
  const leads = preview.readings.map(({ preview: one }) => {
    if (one.kind === "refused") return "";
    const score = formats.number((one.permille[one.lead] ?? 0) / 10);
    return `${room.scenarios[one.lead]?.shortLabel ?? ""} ${score}\u00a0%`;
  });
  const isRate = indicator?.kind === "rate";
  return (
    <>
      <ReadingField
        indicator={indicator}
        value={isRate ? EVENT : entry.level}
        onChange={(id) => coding.change("reading", { level: isRate ? null : id })}
        leads={leads}
        error={messages.reading}
      />
      <div className="effect">
        <p className="s" aria-live="polite">
          <b>{usePreviewTitle({ data: room, preview })}</b>
        </p>
        {preview.chosen?.preview.joins !== null && preview.chosen !== null && (
          <p className="s mut">{say("reading.joins", { name: preview.chosen.preview.joins.name })}</p>
        )}
        <PreviewTable scenarios={room.scenarios} now={preview.now} then={scores?.permille ?? null} expects={null} />
      </div>
    </>
  );
}

/** What the words suggest first, then what was used last, then the order of the model. */
function useChoices({ data, coding, categories, likely }: PanelProps) {
  return useMemo(() => {
    const rank = new Map([...likely, ...coding.lastIndicators].reverse().map((id, index) => [id, -index - 1]));
    return data.room.indicators
      .map((indicator, index) => {
        const mark = categories.find(({ category }) => category === indicator.category);
        const { id, label, category } = indicator;
        return {
          id,
          label,
          note: category,
          tone: mark?.tone ?? 1,
          letter: mark?.letter ?? "",
          at: rank.get(id) ?? index,
        };
      })
      .sort((a, b) => a.at - b.at);
  }, [data, coding.lastIndicators, categories, likely]);
}
