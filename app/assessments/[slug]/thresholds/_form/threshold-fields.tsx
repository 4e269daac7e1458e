"use client";
import { TextInput } from "@/app/_components/forms/text-input";
import { useWords } from "@/app/_i18n/words";
import { SelectField } from "@/app/assessments/_parts/select-field";
import type { DraftPlace, DraftProblem, ThresholdDraft } from "./threshold-draft";

export function ThresholdFields(props: {
  draft: ThresholdDraft;
  onChange: (change: Partial<ThresholdDraft>) => void;
  scenarios: readonly { readonly id: string; readonly label: string }[];
  webhooks: readonly { readonly id: string; readonly name: string }[];
  problems: Partial<Record<DraftPlace, DraftProblem>>;
}) {
  const { draft, onChange, scenarios, webhooks, problems } = props;
  const { say } = useWords();
  const errorAt = (place: DraftPlace) => {
    const problem = problems[place];
    return problem === undefined ? undefined : say(`thresholds.wrong.${problem}`);
  };
  return (
    <>
      <div className="row">
        <SelectField
          label={say("thresholds.scenario")}
          value={draft.scenario}
          choices={scenarios.map(({ id, label }) => ({ value: id, text: label }))}
          onChange={(scenario) => onChange({ scenario })}
        />
        <SelectField
          label={say("thresholds.measure")}
          value={draft.measure}
          choices={(["score", "lower", "upper"] as const).map((value) => ({
            value,
            text: say(`thresholds.measures.${value}`),
          }))}
          onChange={(measure) => onChange({ measure })}
          description={say(`thresholds.measuresWhat.${draft.measure}`)}
        />
      </div>
      <div className="row3">
        <SelectField
          label={say("thresholds.direction")}
          value={draft.direction}
          choices={(["above", "below"] as const).map((value) => ({
            value,
            text: say(`thresholds.directions.${value}`),
          }))}
          onChange={(direction) => onChange({ direction })}
        />
        <TextInput
          label={say("thresholds.level")}
          hint="%"
          inputMode="decimal"
          value={draft.level}
          onChange={(level) => onChange({ level })}
          error={errorAt("level")}
        />
        <TextInput
          label={say("thresholds.margin")}
          hint={say("thresholds.marginUnit")}
          inputMode="decimal"
          value={draft.margin}
          onChange={(margin) => onChange({ margin })}
          error={errorAt("margin")}
        />
      </div>
      <p className="s mut">{say("thresholds.marginWhat")}</p>
      <TextInput
        label={say("thresholds.emails")}
        hint={say("ui.optional")}
        description={say("thresholds.emailsWhat")}
        rows={2}
        value={draft.emails}
        onChange={(emails) => onChange({ emails })}
        error={errorAt("emails")}
      />
      {webhooks.length > 0 && (
        <SelectField
          label={say("thresholds.webhook")}
          hint={say("ui.optional")}
          value={draft.webhook}
          choices={[
            { value: "", text: say("ui.none") },
            ...webhooks.map(({ id, name }) => ({ value: id, text: name })),
          ]}
          onChange={(webhook) => onChange({ webhook })}
        />
      )}
      <TextInput
        label={say("thresholds.note")}
        hint={say("ui.optional")}
        description={say("thresholds.noteWhat")}
        value={draft.note}
        onChange={(note) => onChange({ note })}
        error={errorAt("note")}
      />
    </>
  );
}
