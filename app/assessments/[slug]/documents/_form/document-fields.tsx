"use client";
import { DayField } from "@/app/_components/forms/day-field";
import { TextInput } from "@/app/_components/forms/text-input";
import { useWords } from "@/app/_i18n/words";
import { HandlingField } from "@/app/assessments/_parts/handling-field";
import type { FieldMessages } from "@/lib/view/field-sentence";
import type { DocumentDraft } from "./document-draft";

/** The text first, since its first line proposes the title; then what is known about it. */
export function DocumentFields(props: {
  draft: DocumentDraft;
  change: (part: Partial<DocumentDraft>) => void;
  messages: FieldMessages;
  startsWithText: boolean;
}) {
  const { say, formats } = useWords();
  const { draft, change, messages } = props;
  return (
    <div className="rec docform">
      <div className="form">
        <TextInput
          label={say("documents.field.text")}
          hint={
            draft.text === ""
              ? say("documents.textHint")
              : say("documents.characters", { count: formats.number(draft.text.length, 0) })
          }
          value={draft.text}
          onChange={(text) => change({ text })}
          error={messages.text}
          description={say("documents.textWhat")}
          rows={22}
          autoFocus={props.startsWithText}
        />
      </div>
      <div className="form">
        <TextInput
          label={say("documents.field.title")}
          value={draft.title}
          onChange={(title) => change({ title })}
          error={messages.title}
        />
        <div className="row">
          <TextInput
            label={say("documents.field.publisher")}
            hint={say("ui.optional")}
            value={draft.publisher}
            onChange={(publisher) => change({ publisher })}
            error={messages.publisher}
          />
          <DayField
            label={say("documents.field.publishedOn")}
            hint={say("ui.optional")}
            value={draft.publishedOn}
            onChange={(publishedOn) => change({ publishedOn })}
            error={messages.publishedOn}
          />
        </div>
        <TextInput
          label={say("documents.field.url")}
          hint={say("ui.optional")}
          value={draft.url}
          onChange={(url) => change({ url })}
          error={messages.url}
        />
        <HandlingField value={draft.handling} onChange={(handling) => change({ handling })} />
        <TextInput
          label={say("documents.field.note")}
          hint={say("ui.optional")}
          value={draft.note}
          onChange={(note) => change({ note })}
          error={messages.note}
          rows={3}
        />
      </div>
    </div>
  );
}
