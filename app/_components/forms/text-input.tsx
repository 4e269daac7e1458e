"use client";
import type { ReactNode, Ref } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import { TextArea } from "react-aria-components/TextArea";
import { TextField } from "react-aria-components/TextField";

/** One line of text, or several with `rows`; the message of a broken rule stands under it. */
export function TextInput(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: ReactNode;
  description?: string | undefined;
  error?: string | undefined;
  rows?: number;
  inputMode?: "text" | "decimal" | "numeric";
  inputRef?: Ref<HTMLInputElement>;
  name?: string;
  autoFocus?: boolean;
}) {
  return (
    <TextField
      className="f"
      value={props.value}
      onChange={props.onChange}
      isInvalid={props.error !== undefined}
      validationBehavior="aria"
      {...(props.name === undefined ? {} : { name: props.name })}
      {...(props.autoFocus === undefined ? {} : { autoFocus: props.autoFocus })}
    >
      <Label>
        {props.label} {props.hint !== undefined && <span className="h">{props.hint}</span>}
      </Label>
      {props.rows === undefined ? (
        <Input
          type="text"
          autoComplete="off"
          {...(props.inputMode === undefined ? {} : { inputMode: props.inputMode })}
          {...(props.inputRef === undefined ? {} : { ref: props.inputRef })}
        />
      ) : (
        <TextArea rows={props.rows} />
      )}
      {props.description !== undefined && (
        <Text slot="description" className="s mut">
          {props.description}
        </Text>
      )}
      <FieldError className="s err">{props.error ?? ""}</FieldError>
    </TextField>
  );
}
