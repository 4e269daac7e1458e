"use client";
import { Button } from "react-aria-components/Button";
import { useWords } from "@/app/_i18n/words";
import { ConflictNotice } from "@/app/assessments/_parts/conflict-notice";
import { DraftNotice } from "@/app/assessments/_parts/draft-notice";
import { SaveBar, SpokenProblem } from "@/app/assessments/_parts/save-bar";
import { DocumentFields } from "./document-fields";
import { type DocumentFormData, useDocumentForm } from "./use-document-form";

const fields = [
  ...(["title", "publisher", "author", "publishedOn", "url", "text", "language", "grade", "note"] as const),
  "originalSha256" as const,
];

/** A document, new or stored. */
export function DocumentForm(props: DocumentFormData) {
  const { say } = useWords();
  const { form, busy, problem, conflict, draft, messages, saved, ...rest } = useDocumentForm(props);
  const { stored } = props;
  const nameOf = (path: string) => {
    const field = fields.find((name) => name === path);
    return field === undefined ? say("ui.handlingMark") : say(`documents.field.${field}`);
  };
  return (
    <form ref={form} className="form" onSubmit={rest.submit} noValidate>
      <DraftNotice draft={draft} />
      <DocumentFields
        slug={props.slug}
        storedId={stored?.id ?? null}
        mayFetch={props.mayFetch}
        draft={draft.value}
        set={draft.set}
        messages={messages}
      />
      {conflict !== null && saved !== null && (
        <ConflictNotice
          theirs={rest.theirs}
          yours={saved}
          nameOf={nameOf}
          onKeepYours={() => void rest.send(conflict.version)}
          onTakeTheirs={rest.takeTheirs}
          busy={busy}
        />
      )}
      {stored === null ? (
        <>
          {problem !== null && <SpokenProblem problem={problem} prefix="document" />}
          <div className="acts">
            <Button type="submit" className="btn pri" isDisabled={busy}>
              {busy ? say("ui.saving") : say("documents.keep")}
            </Button>
            <span className="s mut">{say("documents.keepWhat")}</span>
          </div>
        </>
      ) : (
        <SaveBar
          what={say("documents.saveWhat", { version: stored.version + 1 })}
          reason={rest.reason}
          onReason={rest.setReason}
          reasonMissing={rest.reasonMissing}
          problem={problem}
          prefix="document"
          busy={busy}
        />
      )}
    </form>
  );
}
