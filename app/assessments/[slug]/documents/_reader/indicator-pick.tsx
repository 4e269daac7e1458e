"use client";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useWords } from "@/app/_i18n/words";
import { rankChoices } from "../../record/_room/rank-choices";

export interface IndicatorChoice {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  readonly tone: number;
  readonly letter: string;
}

/** Indicators in a list that is always open: a number takes one, letters narrow it, arrows move, Enter takes what is marked. */
export function IndicatorPick(props: {
  choices: readonly IndicatorChoice[];
  chosen: string | null;
  onPick: (choice: IndicatorChoice) => void;
  onReopen: () => void;
  error: string | undefined;
}) {
  const { say } = useWords();
  const id = useId();
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const found = rankChoices(props.choices, typed);
  const marked = found[Math.min(active, found.length - 1)];
  const place = marked === undefined ? -1 : found.indexOf(marked);
  useEffect(() => {
    if (place >= 0) list.current?.children[place]?.scrollIntoView({ block: "nearest" });
  }, [place]);
  const chosen = props.choices.find((one) => one.id === props.chosen);
  const pick = (choice: IndicatorChoice | undefined) => {
    if (choice === undefined) return;
    setTyped("");
    setActive(0);
    props.onPick(choice);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^[1-9]$/.test(event.key)) pick(found[Number(event.key) - 1]);
    else if (event.key === "Enter") pick(marked);
    else if (event.key === "ArrowDown") setActive(Math.min(active + 1, found.length - 1));
    else if (event.key === "ArrowUp") setActive(Math.max(active - 1, 0));
    else return;
    event.preventDefault();
  };
  if (chosen !== undefined)
    return (
      <div className="f picked">
        <span className="lb">{say("record.field.indicator")}</span>
        <p className={`c${chosen.tone}`}>
          <b>{chosen.label}</b>{" "}
          <button type="button" className="btn quiet" onClick={props.onReopen}>
            {say("reading.change")}
          </button>
        </p>
      </div>
    );
  return (
    <div className="f" data-field="indicator">
      <label htmlFor={`${id}-in`}>
        {say("record.field.indicator")} <span className="h">{say("reading.pickHint")}</span>
      </label>
      <input
        id={`${id}-in`}
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={marked === undefined ? undefined : `${id}-${marked.id}`}
        aria-invalid={props.error !== undefined}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div className="picklist" role="listbox" id={`${id}-list`} ref={list} aria-label={say("record.field.indicator")}>
        {found.map((choice, index) => (
          <div
            key={choice.id}
            id={`${id}-${choice.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={choice === marked}
            className={`c${choice.tone}`}
            onPointerUp={() => pick(choice)}
          >
            <kbd>{index < 9 ? index + 1 : ""}</kbd>
            <span>{choice.label}</span>
            <span className="mut s">{choice.note}</span>
          </div>
        ))}
        {found.length === 0 && <p className="mut s">{say("reading.noIndicator")}</p>}
      </div>
      {props.error !== undefined && <p className="s err">{props.error}</p>}
    </div>
  );
}
