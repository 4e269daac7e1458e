"use client";
import { useWords } from "@/app/_i18n/words";
import type { CategoryMark } from "@/lib/view/reading/category-marks";
import type { ReportRow } from "./reading-data";

/** The categories with their colours and letters; each can be switched off and on in the text and the margin. */
export function Legend(props: {
  categories: readonly CategoryMark[];
  rows: readonly ReportRow[];
  hidden: ReadonlySet<string>;
  onToggle: (category: string) => void;
  onAll: () => void;
}) {
  const { say } = useWords();
  const { hidden } = props;
  const present = props.categories.filter(({ category }) => props.rows.some((row) => row.category === category));
  if (present.length === 0) return null;
  return (
    <fieldset className="cats" aria-label={say("reading.categories")}>
      {present.map(({ category, letter, tone }) => (
        <button
          key={category}
          type="button"
          className={`c${tone}`}
          aria-pressed={!hidden.has(category)}
          onClick={() => props.onToggle(category)}
        >
          <i />
          <b>{letter}</b> {category}
        </button>
      ))}
      {hidden.size > 0 && (
        <button type="button" className="btn quiet" onClick={props.onAll}>
          {say("reading.showAll")}
        </button>
      )}
    </fieldset>
  );
}
