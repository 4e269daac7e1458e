"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { z } from "zod";
import { sendJson } from "@/app/_components/forms/send-json";
import { useWords } from "@/app/_i18n/words";
import { useDraft } from "@/app/assessments/_parts/use-draft";
import { useRecordForm } from "@/app/assessments/_parts/use-record-form";
import { AssessmentDetails } from "@/lib/domain/assessment";
import { issueMessages, problemMessages } from "@/lib/view/field-sentence";

/** As typed: an empty text is a draft too. */
const Draft = AssessmentDetails.extend({ title: z.string(), shortTitle: z.string(), question: z.string() });

/** The state of the form of what describes an assessment. */
export function useDetailsForm(stored: { slug: string; version: number; details: AssessmentDetails }) {
  const { say, formats } = useWords();
  const router = useRouter();
  const draft = useDraft(`vigie:draft:details:${stored.slug}`, stored.version, stored.details, Draft);
  const { form, busy, problem, conflict, save, refuse } = useRecordForm();
  const [reason, setReason] = useState("");
  const [isChecked, setIsChecked] = useState(false);
  const result = AssessmentDetails.safeParse(draft.value);
  const messages = {
    ...(problem?.fields === undefined ? {} : problemMessages(problem.fields, "details", say)),
    ...(isChecked && !result.success ? issueMessages(result.error.issues, say, formats) : {}),
  };
  const needsReason = reason.trim() === "";
  const change = (part: Partial<AssessmentDetails>) => draft.set((old) => ({ ...old, ...part }));
  const send = async (expectedVersion: number) => {
    if (!result.success) return;
    const body = { expectedVersion, details: result.data, reason: reason.trim() };
    if ((await save(() => sendJson("PATCH", `/api/v1/assessments/${stored.slug}`, body))) === undefined) return;
    draft.clear();
    router.refresh();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (!result.success || needsReason) return refuse();
    void send(stored.version);
  };
  const takeTheirs = () => {
    draft.drop();
    router.refresh();
  };
  const theirs = conflict === null ? null : AssessmentDetails.strip().safeParse(conflict.theirs).data;
  const reasonMissing = isChecked && needsReason;
  return {
    ...{ form, busy, problem, conflict, theirs, draft, messages, reason, setReason, reasonMissing },
    ...{ change, send, submit, takeTheirs },
  };
}
