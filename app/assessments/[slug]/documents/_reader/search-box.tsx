"use client";
import type { KeyboardEvent, RefObject } from "react";
import { useWords } from "@/app/_i18n/words";
import { MOST_FOUND, type Search } from "./use-search";

/** Words to find in the text. Enter goes to the next place, Shift Enter back, Ctrl Enter chooses the words, Esc leaves. */
export function SearchBox(props: {
  search: Search;
  field: RefObject<HTMLInputElement | null>;
  onChoose: () => void;
  onLeave: () => void;
}) {
  const { say, formats } = useWords();
  const { search } = props;
  const isTyped = search.typed.trim().length > 1;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      search.type("");
      props.onLeave();
    } else if (event.key !== "Enter") return;
    else if (event.ctrlKey || event.metaKey) props.onChoose();
    else search.go(event.shiftKey ? -1 : 1);
    event.preventDefault();
  };
  const counted = (count: number) => (count >= MOST_FOUND ? `${formats.number(count, 0)}+` : formats.number(count, 0));
  return (
    <search className="rdfind">
      <input
        ref={props.field}
        type="text"
        value={search.typed}
        onChange={(event) => search.type(event.target.value)}
        onKeyDown={onKeyDown}
        aria-label={say("reading.search")}
        placeholder={say("reading.search")}
        autoComplete="off"
      />
      <span className="s mut" role="status">
        {isTyped &&
          (search.count === 0
            ? say("reading.foundNone")
            : say("reading.found", { nth: search.nth, count: counted(search.count) }))}
      </span>
      {search.count > 0 && (
        <>
          <button type="button" className="btn quiet" onClick={() => search.go(-1)}>
            {say("reading.previous")}
          </button>
          <button type="button" className="btn quiet" onClick={() => search.go(1)}>
            {say("reading.next")}
          </button>
          <button type="button" className="btn quiet" onClick={props.onChoose}>
            {say("reading.selectFound")} <kbd className="opt">{say("reading.ctrlEnter")}</kbd>
          </button>
        </>
      )}
    </search>
  );
}
