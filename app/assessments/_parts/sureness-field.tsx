"use client";
import { TextInput } from "@/app/_components/forms/text-input";
import { useWords } from "@/app/_i18n/words";
import { decimalText } from "@/lib/view/decimal-entry";
import { ChoiceField } from "./choice-field";

const presets = ["5", "20", "100"] as const;

/** How many observations a table counts for: three usual answers, and any other number. */
export function SurenessField(props: {
  /** As typed; empty means as the model says, where there is a model above. */
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
  /** What the model says, for a table that may differ from it. */
  ofModel?: number;
}) {
  const { say, language } = useWords();
  const { value, onChange, ofModel } = props;
  const inherited = ofModel === undefined ? null : decimalText(ofModel, language);
  const usual = presets.map((preset) => ({ value: String(preset), text: say(`bands.preset.${preset}`) }));
  const choices =
    inherited === null ? usual : [{ value: "", text: say("bands.preset.model", { kappa: inherited }) }, ...usual];
  return (
    <div className="form sureness">
      <ChoiceField label={say("bands.presets")} hideLabel value={value.trim()} choices={choices} onChange={onChange} />
      <div className="row">
        <TextInput
          label={say("bands.kappa")}
          hint={inherited === null ? say("bands.kappaHint") : say("ui.optional")}
          value={value}
          onChange={onChange}
          error={props.error}
          inputMode="decimal"
        />
      </div>
    </div>
  );
}
