"use client";
import { type ClipboardEvent, useState } from "react";
import { Button } from "react-aria-components/Button";
import { TextInput } from "@/app/_components/forms/text-input";
import { useWords } from "@/app/_i18n/words";
import type { FieldMessages } from "@/lib/view/field-sentence";
import { insertText, looksLikeMarkup, markupText } from "./clipboard-text";
import { changeDocument, type DocumentDraft, takeReadFile } from "./document-draft";
import { IntakeBar } from "./intake-bar";
import { IntakeFound } from "./intake-found";
import { SimilarNotice } from "./similar-notice";
import { type Intake, useIntake } from "./use-intake";
import { useSimilar } from "./use-similar";

export interface TextColumnProps {
  readonly slug: string;
  /** Of the document that is edited: it is like itself. */
  readonly storedId: string | null;
  readonly draft: DocumentDraft;
  readonly set: (change: (draft: DocumentDraft) => DocumentDraft) => void;
  readonly messages: FieldMessages;
}

/** How the text comes in: typed, pasted as text or as a page, or read of a file that was chosen or dropped. */
export function TextColumn(
  props: TextColumnProps & {
    intake: Intake;
    before: DocumentDraft | null;
    onBefore: (draft: DocumentDraft | null) => void;
  },
) {
  const { say, formats } = useWords();
  const { draft, set, intake, before } = props;
  const [isOver, setIsOver] = useState(false);
  const similar = useSimilar(props.slug, draft.text, props.storedId);
  const change = (text: string) => set((old) => changeDocument(old, { text }));
  const paste = (event: ClipboardEvent) => {
    const [file] = event.clipboardData.files;
    const markup = event.clipboardData.getData("text/html");
    if (!(event.target instanceof HTMLTextAreaElement)) return;
    if (file !== undefined && markup === "") {
      event.preventDefault();
      void intake.take(file);
    } else if (markup !== "") {
      const text = markupText(markup);
      if (text === "") return;
      event.preventDefault();
      insertText(event.target, text, change);
    }
  };
  return (
    <section
      className="form dropfile"
      aria-label={say("documents.field.text")}
      data-drop-target={isOver || undefined}
      onPaste={paste}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget))
          setIsOver(false);
      }}
      onDrop={(event) => {
        setIsOver(false);
        const [file] = event.dataTransfer.files;
        if (file === undefined) return;
        event.preventDefault();
        void intake.take(file);
      }}
    >
      <IntakeBar intake={intake} />
      <IntakeFound
        intake={intake}
        draft={draft}
        onUndo={
          before === null
            ? null
            : () => {
                set(() => before);
                props.onBefore(null);
                intake.forget();
              }
        }
        original={
          props.storedId === null ? null : `/api/v1/assessments/${props.slug}/documents/${props.storedId}/original`
        }
        onForget={() => {
          set((old) => ({ ...old, originalSha256: null, fileName: "" }));
          intake.forget();
        }}
      />
      <TextInput
        label={say("documents.field.text")}
        hint={
          draft.text === ""
            ? say("documents.textHint")
            : say("documents.characters", { count: formats.number(draft.text.length, 0) })
        }
        value={draft.text}
        onChange={change}
        error={props.messages.text}
        description={say("documents.textWhat")}
        rows={22}
        autoFocus={props.storedId === null}
      />
      {looksLikeMarkup(draft.text) && (
        <div className="acts">
          <span className="s">{say("intake.isMarkup")}</span>
          <Button className="btn quiet" onPress={() => change(markupText(draft.text))}>
            {say("intake.toText")}
          </Button>
        </div>
      )}
      <SimilarNotice slug={props.slug} similar={similar} />
    </section>
  );
}

/** What the column needs to remember beside the draft. */
export function useTextColumn({ slug, draft, set }: Pick<TextColumnProps, "slug" | "draft" | "set">) {
  const [before, setBefore] = useState<DocumentDraft | null>(null);
  const intake = useIntake(slug, (read, answer) => {
    setBefore((old) => (draft.text === "" ? old : (old ?? draft)));
    set((old) => {
      const next = takeReadFile(old, read);
      return answer.url === undefined ? next : { ...next, url: answer.url };
    });
  });
  return { intake, before, onBefore: setBefore };
}
