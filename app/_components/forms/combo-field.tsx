"use client";
import type { ReactNode, Ref } from "react";
import { Button } from "react-aria-components/Button";
import { ComboBox } from "react-aria-components/ComboBox";
import { FieldError } from "react-aria-components/FieldError";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Text } from "react-aria-components/Text";

export interface Choice {
  id: string;
  label: string;
  /** Second column, quieter. */
  note?: string;
}

/** Type to find, arrows to move, Enter to choose. With `allowsText` any other text is a value too. */
export function ComboField(props: {
  label: string;
  choices: readonly Choice[];
  value: string | null;
  onChoose: (id: string | null) => void;
  text?: string;
  onText?: (text: string) => void;
  allowsText?: boolean;
  hint?: ReactNode;
  description?: string | undefined;
  error?: string | undefined;
  inputRef?: Ref<HTMLInputElement>;
  autoFocus?: boolean;
}) {
  return (
    <ComboBox
      className="f"
      items={props.choices}
      value={props.value}
      onChange={(key) => props.onChoose(key === null ? null : String(key))}
      {...(props.text === undefined ? {} : { inputValue: props.text })}
      {...(props.onText === undefined ? {} : { onInputChange: props.onText })}
      allowsCustomValue={props.allowsText ?? false}
      menuTrigger="input"
      isInvalid={props.error !== undefined}
      validationBehavior="aria"
      {...(props.autoFocus === undefined ? {} : { autoFocus: props.autoFocus })}
    >
      <Label>
        {props.label} {props.hint !== undefined && <span className="h">{props.hint}</span>}
      </Label>
      <div className="combo">
        <Input {...(props.inputRef === undefined ? {} : { ref: props.inputRef })} type="text" autoComplete="off" />
        <Button aria-label={props.label}>
          <svg viewBox="0 0 10 6" width="10" height="6" aria-hidden="true">
            <path d="M1 1l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
          </svg>
        </Button>
      </div>
      {props.description !== undefined && (
        <Text slot="description" className="s mut">
          {props.description}
        </Text>
      )}
      <FieldError className="s err">{props.error ?? ""}</FieldError>
      <Popover className="pop">
        <ListBox className="listbox">
          {(choice: Choice) => (
            <ListBoxItem id={choice.id} textValue={choice.label}>
              <span>{choice.label}</span>
              {choice.note !== undefined && <span className="mut s">{choice.note}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
