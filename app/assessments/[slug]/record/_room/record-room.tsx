"use client";
import { type KeyboardEvent, useEffect, useMemo, useRef } from "react";
import { ProblemNotice } from "@/app/_components/forms/problem-notice";
import { useRoomKeys } from "@/app/_components/shell/room-keys";
import { useWords } from "@/app/_i18n/words";
import { leaderOf } from "@/lib/view/lead-story";
import { type Entry, type FieldName, isUntouched } from "./entry";
import { EntryFields } from "./entry-fields";
import { PreviewPanel, usePreviewTitle } from "./preview-panel";
import { RecordedList } from "./recorded-list";
import type { RoomData } from "./room-data";
import { entryName, SaveNotice } from "./save-notice";
import { type DraftState, useDrafts } from "./use-drafts";
import { useFocusField } from "./use-focus-field";
import { type RoomPreview, usePreview } from "./use-preview";
import { type Recorder, useRecorder } from "./use-recorder";

/** The record room: the form, what saving would do, and what was recorded last. */
export function RecordRoom({ data }: { data: RoomData }) {
  const { say } = useWords();
  const form = useRef<HTMLFormElement>(null);
  const defaults = defaultsOf(data);
  const drafts = useDrafts(data.slug, defaults);
  const focus = useFocusField(form);
  const recorder = useRecorder(data, defaults, drafts, focus);
  const preview = usePreview(drafts.entry, data, say("record.event"));
  const begins = defaults.preset.indicator === undefined ? "indicator" : "reading";
  useEffect(() => focus(begins), [focus, begins]);
  useFormKeys();
  useRecordKey(focus);
  useUndoKey(recorder, drafts.entry);
  return (
    <>
      <div className="rec">
        <RecordForm data={data} drafts={drafts} recorder={recorder} preview={preview} focus={focus} form={form} />
        <PreviewPanel
          data={data}
          entry={drafts.entry}
          preview={preview}
          dayIsWrong={recorder.messages.occurredOn !== undefined || recorder.messages.reportedOn !== undefined}
          onSeparate={(separate) => drafts.change({ separate })}
        />
      </div>
      <RecordedList data={data} recorder={recorder} lead={leaderOf(preview.now)} />
    </>
  );
}

function defaultsOf({ base, handling, documentId, origins, preset, indicators, incidents }: RoomData) {
  const indicator = indicators.find(({ id }) => id === preset?.indicator);
  const incident = incidents.find(({ id }) => id === preset?.incident);
  return {
    ...{ until: base.until, handling, documentId, origins },
    preset: {
      ...(indicator === undefined ? {} : { indicator: indicator.id, indicatorText: indicator.label }),
      ...(incident === undefined
        ? {}
        : { incidentId: incident.id, incidentText: incident.title, occurredOn: incident.occurredOn }),
    },
  };
}

interface FormProps {
  data: RoomData;
  drafts: DraftState;
  recorder: Recorder;
  preview: RoomPreview;
  focus: (field: FieldName) => void;
  form: React.RefObject<HTMLFormElement | null>;
}

function RecordForm({ data, drafts, recorder, preview, focus, form }: FormProps) {
  const { say } = useWords();
  const { problem, last } = recorder;
  const change = (field: FieldName, part: Partial<Entry>) => {
    drafts.change(part);
    recorder.forget(field);
  };
  const carried = (name: keyof Entry) =>
    last !== null && drafts.entry[name] !== "" && drafts.entry[name] === last.entry[name];
  return (
    <form
      className="form"
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void recorder.save("next");
      }}
      onKeyDownCapture={formKeys({ data, drafts, recorder, focus })}
    >
      <EntryFields
        data={data}
        entry={drafts.entry}
        messages={recorder.messages}
        change={change}
        focus={focus}
        carried={carried}
        leads={useLeads(preview, data)}
      />
      {problem !== null && (
        <ProblemNotice problem={problem}>
          {problem.code === "idempotency-conflict" && <span>{say("record.conflictKey")}</span>}
        </ProblemNotice>
      )}
      <Actions recorder={recorder} />
      <div role="status">
        <SaveNotice data={data} recorder={recorder} />
      </div>
      <KeptDraft data={data} drafts={drafts} />
      <p className="mini" aria-hidden="true">
        <b>{usePreviewTitle({ data, preview })}</b>
      </p>
      <p className="xs mut hints">
        <kbd>Esc</kbd> {say("record.hintEsc")} <kbd>Ctrl Z</kbd> {say("record.hintUndo")} {say("record.hintCarry")}
      </p>
    </form>
  );
}

function Actions({ recorder }: { recorder: Recorder }) {
  const { say } = useWords();
  return (
    <div className="acts">
      <button type="submit" className="btn pri" disabled={recorder.busy}>
        {recorder.busy ? say("ui.saving") : say("record.saveNext")} <kbd>{say("record.enter")}</kbd>
      </button>
      <button type="button" className="btn" disabled={recorder.busy} onClick={() => void recorder.save("close")}>
        {say("record.saveClose")} <kbd>{say("record.ctrlEnter")}</kbd>
      </button>
    </div>
  );
}

function KeptDraft({ data, drafts }: { data: RoomData; drafts: DraftState }) {
  const { say } = useWords();
  if (drafts.kept === null) return null;
  return (
    <p className="s kept">
      {say("record.draftKept", { name: entryName(drafts.kept, data, say("record.draftUnnamed")) })}{" "}
      <button type="button" className="btn quiet" onClick={drafts.bringBack}>
        {say("record.draftBack")}
      </button>{" "}
      <button type="button" className="btn quiet" onClick={drafts.drop}>
        {say("record.draftDrop")}
      </button>
    </p>
  );
}

/** What each reading would put in the lead, as the rows say it. */
function useLeads(preview: RoomPreview, data: RoomData): string[] {
  const { say } = useWords();
  return preview.readings.map(({ preview: { kind, ...rest } }) => {
    if (kind === "scores" && "lead" in rest)
      return say("record.leads", { name: data.scenarios[rest.lead]?.shortLabel ?? "" });
    return "code" in rest && rest.code === "impossible-evidence" ? say("record.leadsNone") : "";
  });
}

/** Enter saves and goes on, Ctrl Enter saves and leaves, Esc puts the entry aside; open lists and texts keep their own keys. */
function formKeys({ data, drafts, recorder, focus }: Pick<FormProps, "data" | "drafts" | "recorder" | "focus">) {
  return (event: KeyboardEvent<HTMLFormElement>) => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || event.nativeEvent.isComposing) return;
    const listIsOpen = target.getAttribute("aria-expanded") === "true";
    const ownEnter = target.matches("textarea, button, a, summary, select") || listIsOpen;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      void recorder.save("close");
    } else if (event.key === "Enter" && !ownEnter) {
      event.preventDefault();
      event.stopPropagation();
      if (target.closest("[data-field=indicator]") && awaitsReading(drafts.entry, data)) focus("reading");
      else if (!event.repeat) void recorder.save("next");
    } else if (event.key === "Escape" && !listIsOpen) {
      event.preventDefault();
      event.stopPropagation();
      drafts.putAside();
      recorder.clear();
      focus("indicator");
    }
  };
}

/** True when an indicator is chosen whose reading is not. */
function awaitsReading(entry: Entry, data: RoomData): boolean {
  const indicator = data.indicators.find(({ id }) => id === entry.indicator);
  return indicator?.kind === "categorical" && entry.level === null;
}

/** Ctrl Z and Ctrl Shift Z go through the steps while nothing new was typed; in a text that has content they stay the browser's own. */
function useUndoKey(recorder: Recorder, entry: Entry): void {
  useEffect(() => {
    if (!isUntouched(entry)) return;
    const onKey = (event: globalThis.KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if ((key !== "z" && key !== "y") || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
      const { target } = event;
      if (target instanceof HTMLInputElement && target.type === "text" && target.value !== "" && !isCarried(target))
        return;
      event.preventDefault();
      void (key === "y" || event.shiftKey ? recorder.redo() : recorder.undo());
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });
}

/** A source, grade or incident from the entry before was not typed here: there is nothing of its own to undo. */
function isCarried(target: HTMLElement): boolean {
  return target.closest("[data-field=source], [data-field=grade], [data-field=incident]") !== null;
}

function useFormKeys(): void {
  const { say } = useWords();
  useRoomKeys(
    useMemo(
      () => ({
        title: say("record.title"),
        keys: [
          { key: say("record.enter"), label: say("record.saveNext") },
          { key: say("record.ctrlEnter"), label: say("record.saveClose") },
          { key: "1-9", label: say("record.keyReading") },
          { key: "Esc", label: say("record.keyEscape") },
          { key: "Ctrl Z", label: say("record.keyUndo") },
        ],
      }),
      [say],
    ),
  );
}

/** N leads to this room from anywhere; here it leads back into the form. The shell answers the key first, if it is switched on. */
function useRecordKey(focus: (field: FieldName) => void): void {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() === "n") setTimeout(() => event.defaultPrevented && focus("indicator"));
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [focus]);
}
