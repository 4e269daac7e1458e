"use client";
import { Label } from "react-aria-components/Label";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";

/** Two or three choices side by side, one of them taken. */
export function ChoiceField<V extends string>(props: {
  label: string;
  hideLabel?: boolean;
  value: V;
  choices: readonly { readonly value: V; readonly text: string }[];
  onChange: (value: V) => void;
  isDisabled?: boolean;
}) {
  const change = (text: string) => {
    const choice = props.choices.find((one) => one.value === text);
    if (choice !== undefined) props.onChange(choice.value);
  };
  return (
    <RadioGroup
      className="f choice"
      value={props.value}
      onChange={change}
      orientation="horizontal"
      isDisabled={props.isDisabled ?? false}
    >
      <Label className={props.hideLabel ? "vh" : "lb"}>{props.label}</Label>
      <div className="seg">
        {props.choices.map(({ value, text }) => (
          <Radio key={value} value={value}>
            {text}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
