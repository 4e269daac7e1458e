"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useMemo, useState } from "react";
import { z } from "zod";
import { sendJson } from "@/app/_components/forms/send-json";
import { useWords } from "@/app/_i18n/words";
import { useDraft } from "@/app/assessments/_parts/use-draft";
import { useRecordForm } from "@/app/assessments/_parts/use-record-form";
import type { StoredQuestion } from "@/lib/domain/case-file";
import type { Day } from "@/lib/domain/instant";
import type { Scenario } from "@/lib/domain/scenario";
import { blankQuestion, draftOfQuestion, draftProblems, QuestionDraft, questionFrom } from "./question-draft";

const Saved = z.object({ id: z.string() });

export interface QuestionFormData {
  readonly slug: string;
  readonly scenarios: readonly Scenario[];
  readonly today: Day;
  /** Null for a new one. */
  readonly question: StoredQuestion | null;
}

/** The state of the form: the draft, what is wrong with it, and how it is saved. */
export function useQuestionForm({ slug, scenarios, today, question }: QuestionFormData) {
  const { say, formats, language } = useWords();
  const router = useRouter();
  const initial = useMemo(
    () => (question === null ? blankQuestion(scenarios, today) : draftOfQuestion(question, scenarios, language)),
    [question, scenarios, today, language],
  );
  const draftKey = `vigie:draft:question:${slug}:${question?.id ?? ""}`;
  const draft = useDraft(draftKey, question?.version ?? 0, initial, QuestionDraft);
  const { form, busy, problem, conflict, save, refuse, keyFor } = useRecordForm();
  const [reason, setReason] = useState("");
  const [checked, setChecked] = useState(false);
  const problems = draftProblems(draft.value, { say, formats });
  const result = questionFrom(draft.value, scenarios);
  const { chances, ...fields } = problems;
  const whole = result !== null && [...Object.values(fields), ...chances].every((message) => message === undefined);
  const needsReason = question !== null && reason.trim() === "";
  const send = async (expectedVersion: number) => {
    if (result === null) return;
    const base = `/api/v1/assessments/${slug}/questions`;
    const saved = await save(() =>
      question === null
        ? sendJson("POST", base, result, keyFor(result))
        : sendJson("PUT", `${base}/${question.id}`, { expectedVersion, question: result, reason: reason.trim() }),
    );
    const stored = Saved.safeParse(saved);
    if (!stored.success) return;
    draft.clear();
    router.push(`/assessments/${slug}/forecasts/${stored.data.id}`);
    router.refresh();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!whole || needsReason) return refuse();
    void send(question?.version ?? 0);
  };
  const takeTheirs = () => {
    draft.drop();
    router.refresh();
  };
  const shown = checked ? problems : null;
  return {
    ...{ form, busy, problem, conflict, draft, shown, reason, setReason, result },
    ...{ reasonMissing: checked && needsReason, send, submit, takeTheirs },
  };
}
