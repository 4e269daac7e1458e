"use client";
import Link from "next/link";
import { type ReactNode, useEffect, useMemo } from "react";
import { ProblemNotice } from "@/app/_components/forms/problem-notice";
import { useWords } from "@/app/_i18n/words";
import { CodingPanel } from "./coding-panel";
import { Legend } from "./legend";
import { MarginList } from "./margin-list";
import type { ReadingData } from "./reading-data";
import { ReadingText } from "./reading-text";
import { SearchBox } from "./search-box";
import { SelectionBar } from "./selection-bar";
import { SuggestionBar } from "./suggestion-bar";
import { paint, shownRange } from "./text-places";
import { useReadingRoom } from "./use-reading-room";
import { useStable } from "./use-stable";

interface RoomProps {
  data: ReadingData;
  isNamedOnly: boolean;
  canEdit: boolean;
  /** What the document moved, drawn on the server. */
  children: ReactNode;
}

/** A document with its passages: read, select, code; the margin lists what was recorded from it. */
export function ReadingRoom(props: RoomProps) {
  const { say } = useWords();
  const { data, children } = props;
  const room = useReadingRoom(data);
  const { article, coding, passages, suggestions, attach } = room;
  const showSuggestion = useStable(room.showSuggestion);
  const toReport = useStable(passages.toReport);
  useChosen(room);
  const base = `/assessments/${data.slug}`;
  return (
    <>
      {data.text !== "" && <ToolBar room={room} data={data} />}
      <Legend
        categories={data.categories}
        rows={data.rows}
        hidden={room.hidden}
        onToggle={room.toggle}
        onAll={room.showAll}
      />
      <div className={props.isNamedOnly ? "doc named" : "doc reading"}>
        {room.drawn.length === 0 ? (
          <p className="mut notext">
            {say("documents.noText")}{" "}
            {props.canEdit && (
              <Link href={`${base}/documents/${data.documentId}/edit`}>{say("documents.pasteText")}</Link>
            )}
          </p>
        ) : (
          <div className="rdtext">
            <ReadingText
              ref={article}
              blocks={room.drawn}
              text={data.text}
              language={data.language}
              on={passages.on}
              hint={suggestions.at}
              onMark={toReport}
              onSuggestion={showSuggestion}
            />
            {room.selected !== null && coding.place === null && data.coding !== null && suggestions.at === null && (
              <SelectionBar
                article={article}
                place={room.selected}
                attachTo={attach.row?.name ?? null}
                onChoose={() => room.choose(room.selected)}
                onCancel={() => attach.aim(null)}
              />
            )}
          </div>
        )}
        <aside aria-label={say("reading.reportsTitle")} className={coding.place === null ? undefined : "codes"}>
          <Beside room={room} data={data} />
          {children}
          <MarginList
            rows={room.rows}
            base={base}
            on={passages.on}
            leader={data.leader}
            until={data.until}
            canAttach={data.coding !== null && data.text !== ""}
            onPassage={passages.show}
            onAttach={attach.aim}
          />
        </aside>
      </div>
    </>
  );
}

type Room = ReturnType<typeof useReadingRoom>;

/** What stands at the head of the margin: the panel, a suggestion, or the report that waits for its words. */
function Beside({ room, data }: { room: Room; data: ReadingData }) {
  const { say } = useWords();
  const { coding, suggestions, attach } = room;
  const { place } = coding;
  const likely = useMemo(() => {
    if (place === null) return [];
    return data.suggestions.flatMap((mark) =>
      mark.start < place.end && mark.end > place.start && mark.indicator !== null ? [mark.indicator] : [],
    );
  }, [place, data.suggestions]);
  const mark = suggestions.at === null ? undefined : suggestions.marks[suggestions.at];
  if (coding.place !== null && data.coding !== null)
    return (
      <CodingPanel
        data={data.coding}
        coding={coding}
        categories={data.categories}
        likely={likely}
        onLeave={room.leaveCoding}
      />
    );
  if (attach.row !== null)
    return (
      <div className="notice aim" role="status">
        <span>{say("reading.aimed", { name: attach.row.name })}</span>
        {attach.problem !== null && <ProblemNotice problem={attach.problem} />}
        <button type="button" className="btn" onClick={() => attach.aim(null)}>
          {say("ui.cancel")}
        </button>
      </div>
    );
  if (mark === undefined || suggestions.at === null) return null;
  return (
    <SuggestionBar
      mark={mark}
      words={data.text.slice(mark.start, mark.end)}
      nth={suggestions.at + 1}
      count={suggestions.marks.length}
      indicators={data.coding?.room.indicators ?? []}
      onAccept={room.accept}
      onDismiss={suggestions.dismiss}
      onNext={() => room.showSuggestion(suggestions.next(0))}
      onLeave={() => suggestions.show(null)}
    />
  );
}

function ToolBar({ room, data }: { room: Room; data: ReadingData }) {
  const { say } = useWords();
  const { suggestions, passages, wordKeys, selected } = room;
  return (
    <div className="rdtools noprint">
      {data.coding !== null && (
        <button type="button" className="btn" onClick={room.code}>
          {say("reading.codePassage")} <kbd>C</kbd>
        </button>
      )}
      {room.placed.length > 0 && (
        <>
          <button type="button" className="btn" onClick={() => passages.step(1)}>
            {say("reading.nextPassage")} <kbd>J</kbd>
          </button>
          <button type="button" className="btn quiet" onClick={() => passages.step(-1)}>
            {say("reading.previousPassage")} <kbd>K</kbd>
          </button>
        </>
      )}
      {data.suggestions.length > 0 && (
        <>
          <button type="button" className="btn quiet" aria-pressed={suggestions.isOn} onClick={suggestions.toggle}>
            {say(suggestions.isOn ? "reading.suggestionsOn" : "reading.suggestionsOff", {
              count: suggestions.isOn ? suggestions.marks.length : data.suggestions.length,
            })}
          </button>
          {suggestions.isOn && (
            <button type="button" className="btn quiet" onClick={() => room.showSuggestion(suggestions.next(0))}>
              {say("reading.nextSuggestion")} <kbd>L</kbd>
            </button>
          )}
        </>
      )}
      <SearchBox
        search={room.search}
        field={room.field}
        onChoose={room.chooseFound}
        onLeave={() => room.backToText(null)}
      />
      <p className="s mut rdsay" role="status">
        {wordKeys.isOn && selected !== null
          ? say("reading.selecting", { words: shortened(data.text.slice(selected.start, selected.end)) })
          : room.said}
      </p>
    </div>
  );
}

/** The beginning and the end of long words, so that both edges of a selection can be heard. */
function shortened(words: string): string {
  const plain = words.replace(/\s+/g, " ");
  return plain.length <= 90 ? plain : `${plain.slice(0, 40).trimEnd()} … ${plain.slice(-40).trimStart()}`;
}

/** Keeps the words that are being coded drawn while the cursor is in the panel. */
function useChosen({ article, coding, drawn }: Room): void {
  useEffect(() => {
    const root = article.current;
    const range = coding.place === null || root === null || drawn.length === 0 ? null : shownRange(root, coding.place);
    paint("chosen", range === null ? [] : [range]);
    return () => paint("chosen", []);
  }, [article, coding.place, drawn]);
}
