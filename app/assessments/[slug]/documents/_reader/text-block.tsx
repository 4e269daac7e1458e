"use client";
import { memo } from "react";
import { useWords } from "@/app/_i18n/words";
import { type DrawnBlock, pieces, type Run } from "./drawn-blocks";

interface BlockProps {
  block: DrawnBlock;
  text: string;
  /** The number of the passage that is shown, if it lies here. */
  on: number | null;
  /** The suggestion that is shown, if it lies here. */
  hint: number | null;
}

/** A paragraph with its passages. Every piece of text says where it stands, so that what is selected can be told. */
export const TextBlock = memo(function TextBlock({ block, text, on, hint }: BlockProps) {
  return (
    <p dir="auto" className={block.continues ? "cont" : undefined}>
      {block.runs.map((run) => (
        <RunOfText key={run.start} run={run} text={text} on={on} hint={hint} />
      ))}
    </p>
  );
});

function RunOfText({ run, text, on, hint }: { run: Run; text: string; on: number | null; hint: number | null }) {
  const { say } = useWords();
  const shown = pieces(text, run).map(({ at, shown }) => (
    <span key={at} data-at={at}>
      {shown}
    </span>
  ));
  const quiet =
    run.suggestion === null ? (
      shown
    ) : (
      <span className={run.suggestion === hint ? "sug on" : "sug"} data-suggestion={run.suggestion}>
        {shown}
      </span>
    );
  const mark = run.marks.at(-1);
  if (mark === undefined) return quiet;
  const isOn = run.marks.some(({ number }) => number === on);
  const classes = [`c${mark.tone}`, ...(run.marks.length > 1 ? ["over"] : []), ...(isOn ? ["on"] : [])];
  return (
    <mark className={classes.join(" ")} data-marks={run.marks.map(({ number }) => number).join(" ")}>
      {quiet}
      {run.ending.length > 0 && (
        <sup>
          {run.ending.map(({ number, letter, name }) => (
            <a
              key={number}
              id={`m${number}`}
              href={`#r${number}`}
              aria-label={say("reading.toReport", { number, name })}
            >
              {number}
              {letter}
            </a>
          ))}
        </sup>
      )}
    </mark>
  );
}
