"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import type { Problem } from "@/app/_components/forms/send-json";
import { sendJson } from "@/app/_components/forms/send-json";
import { useWords } from "@/app/_i18n/words";
import { isPrior, percentMessages, priorSumMessage } from "@/app/assessments/_parts/percent-messages";
import { priorPercents } from "@/app/assessments/_parts/scenario-draft";
import { useDraft } from "@/app/assessments/_parts/use-draft";
import { useRecordForm } from "@/app/assessments/_parts/use-record-form";
import type { Day } from "@/lib/domain/instant";
import { type FieldMessages, issueMessages, problemMessages } from "@/lib/view/field-sentence";
import { AssessmentDraft, blankAssessment, changeAssessment, newAssessmentFrom } from "./assessment-draft";

/** The state of the form that opens an assessment. */
export function useNewAssessment({ takenSlugs, today }: { takenSlugs: readonly string[]; today: Day }) {
  const { say, formats } = useWords();
  const router = useRouter();
  const draft = useDraft("vigie:draft:assessment", 1, blankAssessment, AssessmentDraft);
  const { form, busy, problem, save, refuse, keyFor } = useRecordForm();
  const [isChecked, setIsChecked] = useState(false);
  const { value } = draft;
  const result = newAssessmentFrom(value);
  const own: FieldMessages = {
    ...(result.success ? {} : percentMessages(issueMessages(result.error.issues, say, formats), isPrior, say)),
    ...priorSumMessage(priorPercents(value.scenarios), say),
    ...(takenSlugs.includes(value.slug) ? { slug: say("assessments.slugTaken") } : {}),
    ...(value.start !== null && value.start > today ? { start: say("assessments.startInFuture") } : {}),
  };
  const messages: FieldMessages = { ...serverMessages(problem), ...(isChecked ? own : {}) };
  const change = (part: Partial<AssessmentDraft>) => draft.set((old) => changeAssessment(old, part, takenSlugs));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (!result.success || Object.keys(own).length > 0) return refuse();
    const body = result.data;
    if ((await save(() => sendJson("POST", "/api/v1/assessments", body, keyFor(body)))) === undefined) return;
    draft.clear();
    router.push(`/assessments/${body.slug}/indicators`);
  };
  return { form, busy, problem, draft, messages, change, submit };

  /** An address that somebody took between loading the page and saving is told by the server as one field. */
  function serverMessages(found: Problem | null): FieldMessages {
    if (found?.fields === undefined) return {};
    const spoken = problemMessages(found.fields, "", say);
    return spoken.slug === undefined ? spoken : { ...spoken, slug: say("assessments.slugTaken") };
  }
}
