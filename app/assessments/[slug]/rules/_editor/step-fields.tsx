"use client";
import { Button } from "react-aria-components/Button";
import { TextInput } from "@/app/_components/forms/text-input";
import { useWords } from "@/app/_i18n/words";
import { SelectField } from "@/app/assessments/_parts/select-field";
import type { StepDraft } from "@/lib/view/rules/rule-draft";
import type { FieldsProps } from "./rule-fields";

/** What each range of numbers means for the indicator, from the smallest number up. */
export function StepFields({ draft, onChange, indicators, wrong }: FieldsProps) {
  const { say } = useWords();
  const indicator = indicators.find(({ id }) => id === draft.indicator);
  if (indicator?.kind === "rate")
    return (
      <div className="row">
        <SelectField
          label={say("rules.field.when")}
          value={draft.when}
          choices={(["at-least", "at-most"] as const).map((value) => ({ value, text: say(`rules.when.${value}`) }))}
          onChange={(when) => onChange({ when })}
        />
        <TextInput
          label={say("rules.field.value")}
          inputMode="decimal"
          value={draft.value}
          onChange={(value) => onChange({ value })}
          error={wrong["reading.value"]}
        />
      </div>
    );
  const levels = indicator?.levels ?? [];
  const change = (place: number, over: Partial<StepDraft>) =>
    onChange({ steps: draft.steps.map((step, at) => (at === place ? { ...step, ...over } : step)) });
  return (
    <div className="rsteps">
      <p className="s mut">{say("rules.stepsWhat")}</p>
      <ol>
        {draft.steps.map((step, place) => {
          const isLast = place === draft.steps.length - 1;
          return (
            <li key={step.id}>
              {isLast ? (
                <span className="f rlast">
                  {draft.steps.length === 1 ? say("rules.allNumbers") : say("rules.allAbove")}
                </span>
              ) : (
                <>
                  <SelectField
                    label={say("rules.field.side", { place: place + 1 })}
                    value={step.including ? "upTo" : "below"}
                    choices={(["upTo", "below"] as const).map((value) => ({ value, text: say(`rules.side.${value}`) }))}
                    onChange={(side) => change(place, { including: side === "upTo" })}
                  />
                  <TextInput
                    label={say("rules.field.upTo", { place: place + 1 })}
                    inputMode="decimal"
                    value={step.upTo}
                    onChange={(upTo) => change(place, { upTo })}
                    error={wrong[`reading.steps.${place}.upTo`]}
                  />
                </>
              )}
              <SelectField
                label={say("rules.field.level", { place: place + 1 })}
                value={step.level}
                choices={[
                  { value: "", text: say("rules.says.nothing") },
                  ...levels.map(({ id, label }) => ({ value: id, text: label })),
                ]}
                onChange={(level) => change(place, { level })}
                description={wrong[`reading.steps.${place}.level`]}
              />
              <Button
                className="btn quiet"
                isDisabled={draft.steps.length === 1}
                aria-label={say("rules.removeStep", { place: place + 1 })}
                onPress={() => onChange({ steps: draft.steps.filter((_, at) => at !== place) })}
              >
                {say("rules.remove")}
              </Button>
            </li>
          );
        })}
      </ol>
      <Button
        className="btn quiet"
        onPress={() =>
          onChange({ steps: [{ id: crypto.randomUUID(), upTo: "", including: true, level: "" }, ...draft.steps] })
        }
      >
        {say("rules.addStep")}
      </Button>
    </div>
  );
}
