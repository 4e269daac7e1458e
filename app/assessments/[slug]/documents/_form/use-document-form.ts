"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { z } from "zod";
import { sendJson } from "@/app/_components/forms/send-json";
import { useWords } from "@/app/_i18n/words";
import { useDraft } from "@/app/assessments/_parts/use-draft";
import { useRecordForm } from "@/app/assessments/_parts/use-record-form";
import { Document } from "@/lib/domain/document";
import type { Handling } from "@/lib/domain/standards/tlp";
import { issueMessages, problemMessages } from "@/lib/view/field-sentence";
import { blankDocument, DocumentDraft, documentFrom, draftOfDocument } from "./document-draft";

const Saved = z.object({ id: z.string() });

export interface DocumentFormData {
  readonly slug: string;
  /** The mark of the assessment, for a new document. */
  readonly handling: Handling;
  /** True where this instance fetches pages. */
  readonly mayFetch: boolean;
  readonly stored: { readonly id: string; readonly version: number; readonly document: Document } | null;
}

/** The state of the form of a document: the draft, what is wrong with it, and how it is saved. */
export function useDocumentForm({ slug, handling, stored }: DocumentFormData) {
  const { say, formats } = useWords();
  const router = useRouter();
  const base = `/assessments/${slug}/documents`;
  const [initial] = useState(() => (stored === null ? blankDocument(handling) : draftOfDocument(stored.document)));
  const draftKey = `vigie:draft:document:${slug}:${stored?.id ?? ""}`;
  const draft = useDraft(draftKey, stored?.version ?? 1, initial, DocumentDraft);
  const { form, busy, problem, conflict, save, refuse, keyFor } = useRecordForm();
  const [reason, setReason] = useState("");
  const [isChecked, setIsChecked] = useState(false);
  const result = documentFrom(draft.value);
  const messages = {
    ...(problem?.fields === undefined ? {} : problemMessages(problem.fields, "document", say)),
    ...(isChecked && !result.success ? issueMessages(result.error.issues, say, formats) : {}),
  };
  const needsReason = stored !== null && reason.trim() === "";
  const send = async (expectedVersion: number) => {
    if (!result.success) return;
    const document = result.data;
    const answer = await save(() =>
      stored === null
        ? sendJson("POST", `/api/v1${base}`, document, keyFor(document))
        : sendJson("PUT", `/api/v1${base}/${stored.id}`, { expectedVersion, document, reason: reason.trim() }),
    );
    const saved = Saved.safeParse(answer);
    if (!saved.success) return;
    draft.clear();
    router.push(`${base}/${saved.data.id}`);
    router.refresh();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (!result.success || needsReason) return refuse();
    void send(stored?.version ?? 1);
  };
  const takeTheirs = () => {
    draft.drop();
    router.refresh();
  };
  const theirs = conflict === null ? null : Document.strip().safeParse(conflict.theirs).data;
  const saved = result.success ? result.data : null;
  const reasonMissing = isChecked && needsReason;
  return {
    ...{ form, busy, problem, conflict, theirs, draft, messages, reason, setReason, reasonMissing },
    ...{ saved, send, submit, takeTheirs },
  };
}
