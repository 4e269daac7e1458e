"use client";
import { type KeyboardEvent, useMemo, useRef } from "react";
import { ProblemNotice } from "@/app/_components/forms/problem-notice";
import { useWords } from "@/app/_i18n/words";
import type { Indicator } from "@/lib/domain/indicator";
import { isWatched, readingsOf, rowOf } from "./incident-entry";
import { IncidentHead } from "./incident-head";
import { IncidentPreviewPanel, usePreviewTitle } from "./incident-preview";
import type { IncidentRoomData } from "./incident-room-data";
import { IndicatorRow } from "./indicator-row";
import { SavedNotice } from "./saved-notice";
import { type IncidentDraft, useIncidentDraft } from "./use-incident-draft";
import { type IncidentPreview, useComputedReadings, useIncidentPreview } from "./use-incident-preview";
import { type IncidentRecorder, useIncidentRecorder } from "./use-incident-recorder";

/** "An attack happened": one form for the incident and every reading of it, and what saving them together would do. */
export function IncidentRoom({ data }: { data: IncidentRoomData }) {
  const form = useRef<HTMLFormElement>(null);
  const defaults = { until: data.base.until, handling: data.handling };
  const draft = useIncidentDraft(data.slug, defaults, data.documentId);
  const recorder = useIncidentRecorder(data, defaults, draft, form);
  const preview = useIncidentPreview(draft.entry, data);
  return (
    <div className="rec inc">
      <IncidentForm data={data} draft={draft} recorder={recorder} preview={preview} form={form} />
      <IncidentPreviewPanel data={data} entry={draft.entry} preview={preview} />
    </div>
  );
}

interface FormProps {
  data: IncidentRoomData;
  draft: IncidentDraft;
  recorder: IncidentRecorder;
  preview: IncidentPreview;
  form: React.RefObject<HTMLFormElement | null>;
}

function IncidentForm(props: FormProps) {
  const { say } = useWords();
  const { data, draft, recorder, form } = props;
  const count = readingsOf(draft.entry, data.indicators).length;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    void recorder.save();
  };
  return (
    <form
      className="form"
      ref={form}
      noValidate
      onKeyDownCapture={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void recorder.save();
      }}
    >
      {draft.restored && (
        <p className="notice">
          <span>{say("incidents.draft.restored")}</span>
          <button type="button" className="btn quiet" onClick={recorder.clear}>
            {say("incidents.draft.drop")}
          </button>
        </p>
      )}
      <IncidentHead
        data={data}
        entry={draft.entry}
        messages={recorder.messages}
        change={(part) => {
          draft.change(part);
          recorder.forget(Object.keys(part));
        }}
      />
      <Rows {...props} />
      {recorder.problem !== null && <ProblemNotice problem={recorder.problem} />}
      {recorder.messages.readings !== undefined && (
        <p className="s err" role="alert">
          {recorder.messages.readings}
        </p>
      )}
      <div className="acts">
        <button type="submit" className="btn pri" disabled={recorder.busy}>
          {recorder.busy ? say("ui.saving") : say("incidents.save", { count })} <kbd>{say("record.ctrlEnter")}</kbd>
        </button>
        <button type="button" className="btn" onClick={recorder.clear}>
          {say("incidents.clear")}
        </button>
      </div>
      <div role="status">
        <SavedNotice slug={data.slug} saved={recorder.saved} />
      </div>
      <p className="mini" aria-hidden="true">
        <b>{usePreviewTitle(props)}</b>
      </p>
    </form>
  );
}

/** Every indicator, by category; one that counts events can be chosen only inside its watch. */
function Rows({ data, draft, recorder }: FormProps) {
  const { say } = useWords();
  const computed = useComputedReadings(draft.entry, data);
  const categories = useMemo(() => byCategory(data.indicators), [data.indicators]);
  const open = computed.filter((one) => rowOf(draft.entry, one.indicator).level !== one.level);
  return (
    <>
      <p className="s mut">{say("incidents.rowsWhat")}</p>
      {open.length > 1 && (
        <p className="acts">
          <button
            type="button"
            className="btn"
            onClick={() => {
              for (const { indicator, level } of open) draft.changeRow(indicator, { level });
            }}
          >
            {say("incidents.computed.takeAll", { count: open.length })}
          </button>
        </p>
      )}
      {categories.map(([category, indicators]) => (
        <section className="icat" key={category} aria-label={category}>
          <h2>{category}</h2>
          {indicators.map((indicator) => (
            <IndicatorRow
              key={indicator.id}
              indicator={indicator}
              row={rowOf(draft.entry, indicator.id)}
              watched={isWatched(indicator, draft.entry.occurredOn)}
              computed={computed.filter((one) => one.indicator === indicator.id)}
              error={recorder.messages[`row ${indicator.id}`]}
              secondError={recorder.messages[`second ${indicator.id}`]}
              change={(part) => {
                draft.changeRow(indicator.id, part);
                recorder.forget([`row ${indicator.id}`, `second ${indicator.id}`, "readings"]);
              }}
              onNext={focusNextRow}
            />
          ))}
        </section>
      ))}
    </>
  );
}

function byCategory(indicators: readonly Indicator[]): [string, Indicator[]][] {
  const groups = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    const group = groups.get(indicator.category);
    if (group === undefined) groups.set(indicator.category, [indicator]);
    else group.push(indicator);
  }
  return [...groups];
}

/** The chosen radio of the row after this one, or the button after the last. */
function focusNextRow(from: HTMLFieldSetElement): void {
  const form = from.closest("form");
  const rows = [...(form?.querySelectorAll<HTMLFieldSetElement>("[data-row]:enabled") ?? [])];
  const next = rows[rows.indexOf(from) + 1];
  const target =
    next === undefined
      ? form?.querySelector<HTMLElement>("button[type=submit]")
      : (next.querySelector<HTMLElement>("input:checked") ?? next.querySelector<HTMLElement>("input"));
  target?.focus();
}
