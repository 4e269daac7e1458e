"use client";
import { type KeyboardEvent, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { Button } from "react-aria-components/Button";
import { ComboBox, ComboBoxStateContext } from "react-aria-components/ComboBox";
import { FieldError } from "react-aria-components/FieldError";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Text } from "react-aria-components/Text";
import { rankChoices } from "./rank-choices";

export interface PickChoice {
  readonly id: string;
  readonly label: string;
  readonly note?: string;
}

interface PickFieldProps {
  field: string;
  label: string;
  choices: readonly PickChoice[];
  chosen: string | null;
  text: string;
  /** Every keystroke: the text, and the choice that it names exactly, if any. */
  onText: (text: string, chosen: string | null) => void;
  /** A choice from the list, by Enter, click or touch. */
  onPick: (choice: PickChoice) => void;
  /** What the list offers for text that is none of the choices; without it only choices count. */
  freeText?: string;
  hint?: ReactNode;
  description?: string | undefined;
  error?: string | undefined;
}

const FREE = "as typed";

/**
 * Type to find, best match first and ready for Enter; arrows for the others. Tab leaves free text as it was typed. Unlike
 * ComboField it ranks what it finds, so that two letters and Enter are mostly enough.
 */
export function PickField(props: PickFieldProps) {
  const { choices, chosen, text, freeText } = props;
  const [asTyped, setAsTyped] = useState(false);
  // while somebody types, a name that is complete leaves the list open: Enter takes it as it takes any other
  const [isTyping, setIsTyping] = useState(false);
  const items = useMemo((): PickChoice[] => {
    if (chosen !== null && !isTyping) return [...choices];
    const found = rankChoices(choices, text);
    if (freeText === undefined || text.trim() === "" || chosen !== null) return found;
    return [...found, { id: FREE, label: text, note: freeText }];
  }, [choices, chosen, text, freeText, isTyping]);
  const change = (typed: string) => {
    setAsTyped(false);
    setIsTyping(true);
    const exact = choices.find((choice) => choice.label.toLowerCase() === typed.trim().toLowerCase());
    props.onText(typed, exact?.id ?? null);
  };
  const pick = (key: string | number | null) => {
    const choice = items.find((item) => item.id === key);
    if (choice === undefined) return;
    setIsTyping(false);
    if (choice.id === FREE) setAsTyped(true);
    props.onPick(choice);
  };
  return (
    <ComboBox
      className="f"
      data-field={props.field}
      items={items}
      value={(isTyping ? null : chosen) ?? (asTyped ? FREE : null)}
      onChange={pick}
      inputValue={text}
      onInputChange={change}
      onBlur={() => setIsTyping(false)}
      allowsCustomValue
      menuTrigger="input"
      isInvalid={props.error !== undefined}
      validationBehavior="aria"
    >
      <Label>
        {props.label} {props.hint !== undefined && <span className="h">{props.hint}</span>}
      </Label>
      <TypedInput keepsText={freeText !== undefined} />
      {props.description !== undefined && (
        <Text slot="description" className="s mut">
          {props.description}
        </Text>
      )}
      <FieldError className="s err">{props.error ?? ""}</FieldError>
      <Popover className="pop">
        <ListBox className="listbox">
          {(choice: PickChoice) => (
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

/** The input: while the list is open its best match is under the cursor, and Tab may let go of it. */
function TypedInput({ keepsText }: { keepsText: boolean }) {
  const state = useContext(ComboBoxStateContext);
  const first = state?.isOpen && state.inputValue !== "" ? state.collection.getFirstKey() : null;
  const focused = state?.selectionManager.focusedKey ?? null;
  useEffect(() => {
    if (first !== null && focused === null) state?.selectionManager.setFocusedKey(first);
  });
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key === "Tab" && keepsText) state?.selectionManager.setFocusedKey(null);
  };
  return (
    <div className="combo" onKeyDownCapture={onKeyDownCapture}>
      <Input type="text" autoComplete="off" />
      <Button>
        <svg viewBox="0 0 10 6" width="10" height="6" aria-hidden="true">
          <path d="M1 1l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </Button>
    </div>
  );
}
