"use client";
import type { KeyboardEvent } from "react";
import { useWords } from "@/app/_i18n/words";
import type { Indicator } from "@/lib/domain/indicator";

/** The row of a rate indicator's only reading. */
export const EVENT = "event";

export interface ReadingChoice {
  /** A level, or EVENT. */
  readonly id: string;
  readonly label: string;
}

export function readingChoices(indicator: Indicator, eventLabel: string): readonly ReadingChoice[] {
  return indicator.kind === "rate" ? [{ id: EVENT, label: eventLabel }] : indicator.levels;
}

/** One row for each reading, with its number key and what it would put in the lead. */
export function ReadingField(props: {
  indicator: Indicator | undefined;
  value: string | null;
  onChange: (id: string) => void;
  leads: readonly string[];
  error: string | undefined;
}) {
  const { say } = useWords();
  const { indicator, error } = props;
  const choices = indicator === undefined ? [] : readingChoices(indicator, say("record.event"));
  const onKeyDown = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !/^[1-9]$/.test(event.key)) return;
    const choice = choices[Number(event.key) - 1];
    if (choice === undefined) return;
    event.preventDefault();
    props.onChange(choice.id);
    event.currentTarget
      .querySelectorAll<HTMLInputElement>("input[type=radio]")
      .item(Number(event.key) - 1)
      ?.focus();
  };
  return (
    <fieldset
      className="f"
      data-field="reading"
      aria-describedby={error === undefined ? undefined : "reading-error"}
      onKeyDown={onKeyDown}
    >
      <legend>
        {say("record.field.reading")} {choices.length > 0 && <NumberKeys count={Math.min(choices.length, 9)} />}
      </legend>
      {choices.length === 0 ? (
        <p className="s mut">{say("record.readingNeedsIndicator")}</p>
      ) : (
        <div className="opts" data-invalid={error === undefined ? undefined : true}>
          {choices.map((choice, index) => (
            <label key={choice.id}>
              <input
                type="radio"
                name="reading"
                checked={props.value === choice.id}
                onChange={() => props.onChange(choice.id)}
              />
              <kbd>{index < 9 ? index + 1 : ""}</kbd>
              <span>
                {choice.label}
                {isAbsence(indicator, choice.id) && <span className="absent"> {say("record.absent")}</span>}
              </span>
              <span className="mut s">{props.leads[index] ?? ""}</span>
            </label>
          ))}
        </div>
      )}
      {indicator?.kind === "categorical" && indicator.absentLevel !== undefined && (
        <p className="s mut">{say("record.absentWhat")}</p>
      )}
      {error !== undefined && (
        <p className="s err" id="reading-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}

/** True for the level that says "looked, and nothing was seen": that is evidence too. */
function isAbsence(indicator: Indicator | undefined, level: string): boolean {
  return indicator?.kind === "categorical" && indicator.absentLevel === level;
}

function NumberKeys({ count }: { count: number }) {
  const { say } = useWords();
  if (count === 1)
    return (
      <span className="h">
        {say("record.keyOne")} <kbd>1</kbd>
      </span>
    );
  return (
    <span className="h">
      {say("record.keysFrom")} <kbd>1</kbd> {say("record.keysTo")} <kbd>{count}</kbd>
    </span>
  );
}
