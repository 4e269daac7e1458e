"use client";
import { type ReactNode, useId } from "react";

/** One of a few; `choices` are value and text. */
export function SelectField<V extends string>(props: {
  label: string;
  value: V;
  choices: readonly { readonly value: V; readonly text: string }[];
  onChange: (value: V) => void;
  hint?: ReactNode;
  description?: string | undefined;
}) {
  const id = useId();
  const change = (text: string) => {
    const choice = props.choices.find((one) => one.value === text);
    if (choice !== undefined) props.onChange(choice.value);
  };
  return (
    <div className="f">
      <label htmlFor={id}>
        {props.label} {props.hint !== undefined && <span className="h">{props.hint}</span>}
      </label>
      <select
        id={id}
        value={props.value}
        onChange={(event) => change(event.target.value)}
        aria-describedby={props.description === undefined ? undefined : `${id}-what`}
      >
        {props.choices.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      {props.description !== undefined && (
        <span className="s mut" id={`${id}-what`}>
          {props.description}
        </span>
      )}
    </div>
  );
}
