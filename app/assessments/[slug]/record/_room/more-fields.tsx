"use client";
import { useWords } from "@/app/_i18n/words";
import { Handling, handlingMarks } from "@/lib/domain/standards/tlp";
import { EntryText } from "./entry-text";
import type { EntryFieldsProps } from "./field-props";

/** What most entries leave as it is: a title, who is repeated, the document and the handling mark. */
export function MoreFields(props: EntryFieldsProps) {
  const { data, entry, change } = props;
  const { say } = useWords();
  const mark = (value: string) => {
    const parsed = Handling.safeParse(value);
    if (parsed.success) change("handling", { handling: parsed.data });
  };
  return (
    <details className="more" open={data.documentId !== null}>
      <summary>{say("record.more")}</summary>
      <div className="form">
        <EntryText {...props} name="title" description={say("record.titleHint")} />
        <EntryText {...props} name="origin" description={say("record.originWhat")} />
        <div className="row">
          <div className="f" data-field="document">
            <label htmlFor="record-document">
              {say("record.field.document")} <span className="h">{say("ui.optional")}</span>
            </label>
            <select
              id="record-document"
              value={entry.documentId ?? ""}
              aria-invalid={props.messages.document !== undefined}
              onChange={(event) =>
                change("document", { documentId: event.target.value === "" ? null : event.target.value })
              }
            >
              <option value="">{say("record.noDocument")}</option>
              {data.documents.map((document) => (
                <option key={document.id} value={document.id}>
                  {document.title}
                </option>
              ))}
            </select>
            {props.messages.document !== undefined && <p className="s err">{props.messages.document}</p>}
          </div>
          <div className="f" data-field="handling">
            <label htmlFor="record-handling">{say("record.field.handling")}</label>
            <select id="record-handling" value={entry.handling} onChange={(event) => mark(event.target.value)}>
              {handlingMarks.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          </div>
        </div>
      </div>
    </details>
  );
}
