"use client";
import { type ReactNode, useId, useState } from "react";
import { useWords } from "@/app/_i18n/words";
import { decimalText, parseDecimal } from "@/lib/view/decimal-entry";

/** A slider and the same value as a number to type. What is typed counts when the field is left or Enter is pressed. */
export function SliderField(props: {
  label: ReactNode;
  /** What the two controls are called. */
  name: string;
  value: number;
  /** Least and most that can be typed. */
  min: number;
  max: number;
  digits: number;
  /** The slider's own scale, when it is not the value's. */
  scale?: { readonly steps: number; readonly at: (step: number) => number; readonly stepOf: (value: number) => number };
  step: number;
  unit: string;
  /** The value in words, for who hears the slider. */
  valueText: string;
  isChanged: boolean;
  onChange: (value: number) => void;
  onReset: () => void;
}) {
  const { say } = useWords();
  const id = useId();
  const { scale, value, min, max } = props;
  const range = scale === undefined ? { min, max, step: props.step } : { min: 0, max: scale.steps, step: 1 };
  return (
    <div className="slf" data-changed={props.isChanged || undefined}>
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        type="range"
        {...range}
        value={scale === undefined ? value : scale.stepOf(value)}
        aria-valuetext={props.valueText}
        onChange={(event) => {
          const moved = Number(event.target.value);
          props.onChange(scale === undefined ? moved : scale.at(moved));
        }}
      />
      <NumberEntry {...props} />
      <span className="unit">{props.unit}</span>
      <button
        type="button"
        className="link"
        onClick={props.onReset}
        disabled={!props.isChanged}
        aria-label={say("whatif.resetOne", { name: props.name })}
      >
        {say("whatif.reset")}
      </button>
    </div>
  );
}

function NumberEntry(props: {
  name: string;
  value: number;
  min: number;
  max: number;
  digits: number;
  onChange: (value: number) => void;
}) {
  const { say, language } = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const { value, min, max, digits } = props;
  const entered = typed === null ? value : parseDecimal(typed);
  const isWrong = entered === null || entered < min || entered > max;
  const commit = () => {
    if (!isWrong) props.onChange(Number(entered.toFixed(digits)));
    setTyped(null);
  };
  return (
    <input
      type="text"
      inputMode="decimal"
      autoComplete="off"
      aria-label={say("whatif.asNumber", { name: props.name })}
      aria-invalid={isWrong || undefined}
      value={typed ?? decimalText(Number(value.toFixed(digits)), language)}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => typed !== null && commit()}
      onKeyDown={(event) => {
        if (event.key === "Enter" && typed !== null) commit();
        if (event.key === "Escape") setTyped(null);
      }}
    />
  );
}
