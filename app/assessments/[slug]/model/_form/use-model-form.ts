"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useDeferredValue, useMemo, useState } from "react";
import { sendJson } from "@/app/_components/forms/send-json";
import { useWords } from "@/app/_i18n/words";
import { isPrior, percentMessages, priorSumMessage } from "@/app/assessments/_parts/percent-messages";
import { priorPercents } from "@/app/assessments/_parts/scenario-draft";
import { useDraft } from "@/app/assessments/_parts/use-draft";
import { useRecordForm } from "@/app/assessments/_parts/use-record-form";
import { Model } from "@/lib/domain/model";
import { issueMessages, problemMessages } from "@/lib/view/field-sentence";
import { draftOfModel, ModelDraft, modelFrom } from "./model-draft";
import { type ModelPageData, previewModel } from "./model-page-data";

/** The state of the form of a model: the draft, what is wrong with it, what it would do, and how it is saved. */
export function useModelForm(data: ModelPageData) {
  const { say, formats, language } = useWords();
  const router = useRouter();
  const initial = useMemo(() => draftOfModel(data.model, language), [data.model, language]);
  const draft = useDraft(`vigie:draft:model:${data.slug}`, data.version, initial, ModelDraft);
  const { form, busy, problem, conflict, save, refuse } = useRecordForm();
  const [reason, setReason] = useState("");
  const [isChecked, setIsChecked] = useState(false);
  const { value } = draft;
  const result = useMemo(() => modelFrom(value, data.model), [value, data.model]);
  const shown = useDeferredValue(result.success ? result.data : null);
  const effect = useMemo(() => (shown === null ? null : previewModel(data, shown)), [data, shown]);
  const own = result.success
    ? {}
    : {
        ...percentMessages(issueMessages(result.error.issues, say, formats), isPrior, say),
        ...priorSumMessage(priorPercents(value.scenarios), say),
      };
  const messages = {
    ...(problem?.fields === undefined ? {} : problemMessages(problem.fields, "model", say)),
    ...(isChecked ? own : {}),
  };
  const needsReason = reason.trim() === "";
  const theirs = conflict === null ? null : storedModel(conflict.theirs);

  const send = async (expectedVersion: number, model: Model) => {
    const body = { expectedVersion, model, reason: reason.trim() };
    if ((await save(() => sendJson("PUT", `/api/v1/assessments/${data.slug}/model`, body))) === undefined) return;
    draft.clear();
    router.refresh();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (!result.success || needsReason) return refuse();
    void send(data.version, result.data);
  };
  /** Only the parts of this form go over the stored version: indicators that somebody changed meanwhile stay theirs. */
  const keepYours = () => {
    const merged = theirs === null ? result : modelFrom(value, theirs);
    if (conflict !== null && merged.success) void send(conflict.version, merged.data);
    else refuse();
  };
  const takeTheirs = () => {
    draft.drop();
    router.refresh();
  };
  const reasonMissing = isChecked && needsReason;
  const saved = result.success ? result.data : null;
  return {
    ...{ form, busy, problem, conflict, theirs, draft, effect, messages, reason, setReason, reasonMissing },
    ...{ saved, submit, keepYours, takeTheirs },
  };
}

function storedModel(theirs: unknown): Model | null {
  const model = Model.strip().safeParse(theirs);
  return model.success ? model.data : null;
}
