"use client";
import { Button } from "react-aria-components/Button";
import { DayField } from "@/app/_components/forms/day-field";
import { ProblemNotice } from "@/app/_components/forms/problem-notice";
import { TextInput } from "@/app/_components/forms/text-input";
import { useWords } from "@/app/_i18n/words";
import { ChoiceField } from "@/app/assessments/_parts/choice-field";
import { ConflictNotice } from "@/app/assessments/_parts/conflict-notice";
import { DraftNotice } from "@/app/assessments/_parts/draft-notice";
import { SaveBar } from "@/app/assessments/_parts/save-bar";
import { ChanceFields } from "./chance-fields";
import { closesOnOf, horizonOf, type QuestionDraft } from "./question-draft";
import { type PreviewData, QuestionPreview } from "./question-preview";
import { type QuestionFormData, useQuestionForm } from "./use-question-form";

/** A question, new or stored: its words, its horizon, and what each scenario makes of it. */
export function QuestionForm({ data, preview }: { data: QuestionFormData; preview: PreviewData }) {
  const { say } = useWords();
  const { form, busy, problem, conflict, draft, shown, result, ...rest } = useQuestionForm(data);
  const { value } = draft;
  const change = (part: Partial<QuestionDraft>) => draft.set((old) => ({ ...old, ...part }));
  const isNew = data.question === null;
  return (
    <form ref={form} className="two qform" onSubmit={rest.submit} noValidate>
      <div className="form">
        <DraftNotice draft={draft} />
        <TextInput
          label={say("forecasts.form.text")}
          value={value.text}
          onChange={(text) => change({ text })}
          description={say("forecasts.form.textHint")}
          error={shown?.text}
          rows={2}
        />
        <TextInput
          label={say("forecasts.form.rule")}
          value={value.resolutionRule}
          onChange={(resolutionRule) => change({ resolutionRule })}
          description={say("forecasts.form.ruleExample")}
          error={shown?.resolutionRule}
          rows={4}
        />
        <HorizonFields value={value} shown={shown} change={change} />
        <ChanceFields draft={draft} scenarios={data.scenarios} errors={shown?.chances ?? null} />
        {conflict !== null && (
          <ConflictNotice
            theirs={conflict.theirs}
            yours={result}
            nameOf={(path) => path}
            onKeepYours={() => void rest.send(conflict.version)}
            onTakeTheirs={rest.takeTheirs}
            busy={busy}
          />
        )}
        {isNew ? (
          <>
            {problem !== null && <ProblemNotice problem={problem} />}
            <div className="acts">
              <Button type="submit" className="btn pri" isDisabled={busy}>
                {busy ? say("ui.saving") : say("forecasts.form.save")}
              </Button>
              <span className="s mut">{say("forecasts.form.saveWhat")}</span>
            </div>
          </>
        ) : (
          <SaveBar
            what=""
            reason={rest.reason}
            onReason={rest.setReason}
            reasonMissing={rest.reasonMissing}
            problem={problem}
            prefix="question"
            busy={busy}
            action={say("forecasts.form.saveEdit")}
          />
        )}
      </div>
      <QuestionPreview draft={value} data={preview} />
    </form>
  );
}

function HorizonFields(props: {
  value: QuestionDraft;
  shown: ReturnType<typeof useQuestionForm>["shown"];
  change: (part: Partial<QuestionDraft>) => void;
}) {
  const { say, formats } = useWords();
  const { value, shown, change } = props;
  const closesOn = closesOnOf(value);
  const horizon = horizonOf(value);
  const closes = closesOn === null ? undefined : say("forecasts.form.closesHint", { day: formats.day(closesOn) });
  const span = horizon === null ? undefined : say("forecasts.form.daysHint", { days: horizon });
  return (
    <div className="row3">
      <DayField
        label={say("forecasts.form.openedOn")}
        value={value.openedOn}
        onChange={(openedOn) => change({ openedOn })}
        error={shown?.openedOn}
      />
      <ChoiceField
        label={say("forecasts.form.horizon")}
        value={value.ends}
        choices={[
          { value: "days", text: say("forecasts.form.inDays") },
          { value: "day", text: say("forecasts.form.byDay") },
        ]}
        onChange={(ends) => change(ends === "day" && value.closesOn === null ? { ends, closesOn } : { ends })}
      />
      {value.ends === "days" ? (
        <TextInput
          label={say("forecasts.form.days")}
          value={value.days}
          onChange={(days) => change({ days })}
          inputMode="numeric"
          description={closes}
          error={shown?.days}
        />
      ) : (
        <DayField
          label={say("forecasts.form.closesOn")}
          value={value.closesOn}
          onChange={(day) => change({ closesOn: day })}
          {...(span === undefined ? {} : { description: span })}
          error={shown?.closesOn}
        />
      )}
    </div>
  );
}
