"use client";
import { type ReactNode, useId } from "react";

/** A native choice with label and message. */
export function SelectField(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  description?: string | undefined;
  children: ReactNode;
}) {
  const id = useId();
  const { error, description } = props;
  return (
    <div className="f">
      <label htmlFor={id}>{props.label}</label>
      <select
        id={id}
        value={props.value}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        onChange={(event) => props.onChange(event.target.value)}
      >
        {props.children}
      </select>
      {description !== undefined && <p className="s mut">{description}</p>}
      {error !== undefined && (
        <p className="s err" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
