"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useDeferredValue, useMemo, useState } from "react";
import { sendJson } from "@/app/_components/forms/send-json";
import { useWords } from "@/app/_i18n/words";
import { useDraft } from "@/app/assessments/_parts/use-draft";
import { useRecordForm } from "@/app/assessments/_parts/use-record-form";
import { problemMessages } from "@/lib/view/field-sentence";
import type { EditorData } from "./editor-data";
import { blankIndicator, draftOfIndicator, IndicatorDraft, indicatorFrom } from "./indicator-draft";
import { indicatorMessages } from "./indicator-messages";
import { previewIndicator } from "./preview-indicator";

/** The state of the editor: the draft, what is wrong with it, what it would do, and how it is saved. */
export function useIndicatorForm(data: EditorData) {
  const { say, formats, language } = useWords();
  const router = useRouter();
  const { slug, scenarios, indicator, takenIds } = data;
  const initial = useMemo(
    () =>
      indicator === null
        ? blankIndicator(scenarios.length, data.start)
        : draftOfIndicator(indicator, scenarios.length, data.start, language),
    [indicator, scenarios.length, data.start, language],
  );
  const draftKey = `vigie:draft:indicator:${slug}:${indicator?.id ?? ""}`;
  const draft = useDraft(draftKey, data.modelVersion, initial, IndicatorDraft);
  const { form, busy, problem, conflict, save, refuse, keyFor } = useRecordForm();
  const [reason, setReason] = useState("");
  const [isChecked, setIsChecked] = useState(false);
  const result = useMemo(() => indicatorFrom(draft.value, takenIds), [draft.value, takenIds]);
  const own = indicatorMessages(draft.value, result, { say, formats, language });
  const isWhole = result.success && Object.keys(own).length === 0;
  const shown = useDeferredValue(isWhole ? result.data : null);
  const effect = useMemo(() => (shown === null ? null : previewIndicator(data, shown)), [data, shown]);
  const messages = {
    ...(problem?.fields === undefined ? {} : problemMessages(problem.fields, "indicator", say)),
    ...(isChecked ? own : {}),
  };
  const needsReason = indicator !== null && reason.trim() === "";

  const send = async (expectedVersion: number) => {
    if (!result.success) return;
    const base = `/api/v1/assessments/${slug}/indicators`;
    const body = { expectedVersion, indicator: result.data, reason: reason.trim() };
    const saved = await save(() =>
      indicator === null
        ? sendJson("POST", base, body, keyFor(body))
        : sendJson("PUT", `${base}/${indicator.id}`, body),
    );
    if (saved === undefined) return;
    draft.clear();
    router.push(`/assessments/${slug}/indicators#${result.data.id}`);
    router.refresh();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (!isWhole || needsReason) return refuse();
    void send(data.modelVersion);
  };
  const takeTheirs = () => {
    draft.drop();
    router.refresh();
  };
  const reasonMissing = isChecked && needsReason;
  const saved = result.success ? result.data : null;
  return {
    ...{ form, busy, problem, conflict, draft, effect, messages, reason, setReason, reasonMissing },
    ...{ saved, send, submit, takeTheirs },
  };
}
