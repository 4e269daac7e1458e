"use client";
import { type MouseEvent, memo, type Ref } from "react";
import { useWords } from "@/app/_i18n/words";
import type { DrawnBlock } from "./drawn-blocks";
import { TextBlock } from "./text-block";

interface TextProps {
  ref: Ref<HTMLElement>;
  blocks: readonly DrawnBlock[];
  text: string;
  language: string | null;
  on: number | null;
  hint: number | null;
  onMark: (number: number) => void;
  onSuggestion: (index: number) => void;
}

/** So many paragraphs are drawn together; those that are far from the window wait. */
const TOGETHER = 30;

/** The text of a document as text: whatever was pasted shows as characters. */
export const ReadingText = memo(function ReadingText(props: TextProps) {
  const { say } = useWords();
  const { blocks, language } = props;
  const chunks: DrawnBlock[][] = [];
  for (let from = 0; from < blocks.length; from += TOGETHER) chunks.push(blocks.slice(from, from + TOGETHER));
  const onClick = (event: MouseEvent<HTMLElement>) => {
    if (!(event.target instanceof Element) || !(window.getSelection()?.isCollapsed ?? true)) return;
    const suggestion = event.target.closest("[data-suggestion]")?.getAttribute("data-suggestion");
    const marks = event.target.closest("[data-marks]")?.getAttribute("data-marks");
    const linked = event.target.closest("sup a")?.id.slice(1);
    if (linked !== undefined || (marks !== undefined && marks !== null)) {
      event.preventDefault();
      props.onMark(Number(linked ?? marks?.split(" ").at(-1)));
    } else if (suggestion !== undefined && suggestion !== null) props.onSuggestion(Number(suggestion));
  };
  return (
    <article
      className="read"
      aria-label={say("documents.field.text")}
      ref={props.ref}
      tabIndex={-1}
      onClickCapture={onClick}
      {...(language === null ? {} : { lang: language })}
    >
      {chunks.map((chunk) => (
        <div key={chunk[0]?.start} className={chunks.length > 3 ? "chunk" : undefined}>
          {chunk.map((block) => (
            <TextBlock
              key={block.start}
              block={block}
              text={props.text}
              on={holds(block, (run) => run.marks.some(({ number }) => number === props.on)) ? props.on : null}
              hint={holds(block, (run) => run.suggestion !== null && run.suggestion === props.hint) ? props.hint : null}
            />
          ))}
        </div>
      ))}
    </article>
  );
});

function holds({ runs }: DrawnBlock, isIt: (run: DrawnBlock["runs"][number]) => boolean): boolean {
  return runs.some(isIt);
}
