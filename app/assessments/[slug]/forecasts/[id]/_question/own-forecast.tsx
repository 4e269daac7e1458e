"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "react-aria-components/Button";
import { ProblemNotice } from "@/app/_components/forms/problem-notice";
import { sendJson } from "@/app/_components/forms/send-json";
import { TextInput } from "@/app/_components/forms/text-input";
import { useWords } from "@/app/_i18n/words";
import { useRecordForm } from "@/app/assessments/_parts/use-record-form";
import type { Yardstick } from "@/lib/domain/assessment";
import { fromPercent, parseDecimal } from "@/lib/view/decimal-entry";
import { estimativeWord } from "@/lib/view/estimative-word";

/** One's own number with its reason; the last one given is what the field shows as an example. */
export function OwnForecast(props: { slug: string; questionId: string; yardstick: Yardstick }) {
  const { say } = useWords();
  const router = useRouter();
  const { form, busy, problem, save, refuse, keyFor } = useRecordForm();
  const [percent, setPercent] = useState("");
  const [reason, setReason] = useState("");
  const [checked, setChecked] = useState(false);
  const number = parseDecimal(percent);
  const probability = number === null || number < 0 || number > 100 ? null : fromPercent(number);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (probability === null || reason.trim() === "") return refuse();
    const body = { probability, reason: reason.trim() };
    const path = `/api/v1/assessments/${props.slug}/questions/${props.questionId}/forecasts`;
    const saved = await save(() => sendJson("POST", path, body, keyFor(body)));
    if (saved === undefined) return;
    setPercent("");
    setReason("");
    setChecked(false);
    router.refresh();
  };
  return (
    <form ref={form} className="form ownf" onSubmit={(event) => void submit(event)} noValidate>
      <div className="row">
        <TextInput
          label={say("forecasts.own.percent")}
          value={percent}
          onChange={setPercent}
          inputMode="decimal"
          description={description()}
          error={checked && probability === null ? say("forecasts.own.bad") : undefined}
        />
      </div>
      <TextInput
        label={say("forecasts.own.reason")}
        value={reason}
        onChange={setReason}
        rows={3}
        description={say("forecasts.own.reasonHint")}
        error={checked && reason.trim() === "" ? say("ui.reasonMissing") : undefined}
      />
      {problem !== null && <ProblemNotice problem={problem} />}
      <div className="acts">
        <Button type="submit" className="btn pri" isDisabled={busy}>
          {busy ? say("ui.saving") : say("forecasts.own.save")}
        </Button>
      </div>
    </form>
  );

  function description(): string | undefined {
    if (probability === null) return undefined;
    if (probability === 0 || probability === 1) return say("forecasts.own.sure");
    return estimativeWord(Math.round(probability * 1000), props.yardstick, say).text;
  }
}
