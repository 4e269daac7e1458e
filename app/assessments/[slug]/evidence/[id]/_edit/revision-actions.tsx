"use client";
import { ProblemNotice } from "@/app/_components/forms/problem-notice";
import { TextInput } from "@/app/_components/forms/text-input";
import { useWords } from "@/app/_i18n/words";
import { ConflictPanel } from "./conflict-panel";
import type { FieldVoice } from "./field-words";
import type { Revision } from "./use-revision";

/** The end of an edit form: the reason, what stopped the save, and the buttons. */
export function RevisionActions<Content extends object>(props: {
  revision: Revision<Content>;
  data: FieldVoice["data"];
  /** Paths of fields that show their own message. */
  shownAt: readonly string[];
  onCancel: () => void;
}) {
  const { say } = useWords();
  const { revision, shownAt } = props;
  const { problem, theirs } = revision;
  const rest = problem?.fields?.filter((field) => !shownAt.includes(field.path)) ?? [];
  return (
    <>
      <TextInput
        label={say("ui.reason")}
        value={revision.reason}
        onChange={revision.setReason}
        description={say("evidence.one.reasonHint")}
        error={revision.reasonMissing ? say("ui.reasonMissing") : undefined}
      />
      {problem !== null && <ProblemNotice problem={{ ...problem, fields: rest }} />}
      {theirs !== null && (
        <ConflictPanel
          yours={revision.draft}
          theirs={theirs.content}
          data={props.data}
          onKeepMine={() => void revision.keepMine()}
          onTakeTheirs={revision.takeTheirs}
        />
      )}
      <div className="acts">
        <button type="submit" className="btn pri" disabled={revision.busy}>
          {revision.busy ? say("ui.saving") : say("ui.save")}
        </button>
        <button type="button" className="btn" onClick={props.onCancel}>
          {say("ui.cancel")}
        </button>
      </div>
    </>
  );
}
