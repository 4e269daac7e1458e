"use client";
import { useState } from "react";
import { PlaceField } from "@/app/_components/forms/place-field";
import { TextInput } from "@/app/_components/forms/text-input";
import { useWords } from "@/app/_i18n/words";
import { SelectField } from "@/app/assessments/_parts/select-field";
import { placeOf, spotOf } from "./place-spot";
import type { FieldsProps } from "./rule-fields";

const WORDS = ["countries", "admin1", "kinds", "subKinds", "sides", "leaveOutQualities"] as const;

/** Which events a rule looks at; all of it may stay empty. */
export function FilterFields(props: FieldsProps) {
  const { draft, onChange, wrong } = props;
  const { say } = useWords();
  const isSet = WORDS.some((name) => draft[name] !== "") || draft.within !== null || draft.deathsAtLeast !== "";
  const [open, setOpen] = useState(isSet);
  const wrongWord = (name: string) => {
    const at = Object.keys(wrong).find((path) => path.startsWith(`where.${name}`));
    return at === undefined ? undefined : wrong[at];
  };
  return (
    <details className="rset" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say("rules.part.where")}</summary>
      <p className="s mut">{say("rules.part.whereWhat")}</p>
      <div className="row">
        <SelectField
          label={say("rules.field.dataset")}
          value={draft.datasets.length === 1 ? (draft.datasets[0] ?? "all") : "all"}
          choices={(["all", "ucdp", "acled", "vigie", "other"] as const).map((value) => ({
            value,
            text: say(`rules.dataset.${value}`),
          }))}
          onChange={(value) => onChange({ datasets: value === "all" ? [] : [value] })}
        />
        <SelectField
          label={say("rules.field.targets")}
          value={draft.targets}
          choices={(["all", "civilians", "others"] as const).map((value) => ({
            value,
            text: say(`rules.targets.${value}`),
          }))}
          onChange={(targets) => onChange({ targets })}
        />
      </div>
      <div className="row">
        {WORDS.map((name) => (
          <TextInput
            key={name}
            label={say(`rules.field.${name}`)}
            hint={say("rules.unit.lines")}
            rows={2}
            value={draft[name]}
            onChange={(value) => onChange({ [name]: value })}
            error={wrongWord(name)}
          />
        ))}
      </div>
      <div className="row">
        <TextInput
          label={say("rules.field.deathsAtLeast")}
          hint={say("ui.optional")}
          inputMode="numeric"
          value={draft.deathsAtLeast}
          onChange={(deathsAtLeast) => onChange({ deathsAtLeast })}
          error={wrong["where.deathsAtLeast"]}
          description={say("rules.field.deathsWhat")}
        />
        <SelectField
          label={say("rules.field.placePrecision")}
          value={draft.placePrecisionAtMost}
          choices={["1", "2", "3", "4", "5", "6", "7"].map((value) => ({
            value,
            text: say("rules.placePrecision", { value }),
          }))}
          onChange={(placePrecisionAtMost) => onChange({ placePrecisionAtMost })}
        />
        <SelectField
          label={say("rules.field.dayPrecision")}
          value={draft.dayPrecisionAtMost}
          choices={["1", "2", "3", "4", "5"].map((value) => ({ value, text: say("rules.dayPrecision", { value }) }))}
          onChange={(dayPrecisionAtMost) => onChange({ dayPrecisionAtMost })}
        />
      </div>
      <PlaceField
        slug={props.slug}
        label={say("rules.field.within")}
        value={placeOf(draft.within)}
        onChange={(value) => onChange({ within: spotOf(value) })}
        error={wrong["where.within"]}
      />
      {draft.within !== null && (
        <TextInput
          label={say("rules.field.withinKm")}
          hint="km"
          inputMode="decimal"
          value={draft.withinKm}
          onChange={(withinKm) => onChange({ withinKm })}
          error={wrong["where.within.km"]}
        />
      )}
    </details>
  );
}
