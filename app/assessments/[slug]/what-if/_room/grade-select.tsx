"use client";
import { useWords } from "@/app/_i18n/words";

// written out: the schemas of the grades would bring the whole of zod into this room
const letters = ["A", "B", "C", "D", "E", "F"] as const;
const digits = ["1", "2", "3", "4", "5", "6"] as const;
const grades = letters.flatMap((letter) => digits.map((digit) => ({ letter, digit })));

/** One of the 36 Admiralty grades; the meaning of the one that is taken is said with its name. */
export function GradeSelect(props: {
  name: string;
  value: string;
  /** The grade on record, marked in the list. */
  recorded?: string;
  onChange: (grade: string) => void;
}) {
  const { say } = useWords();
  const taken = grades.find(({ letter, digit }) => letter + digit === props.value);
  const meaning =
    taken === undefined
      ? ""
      : `${say(`standards.reliability.${taken.letter}`)}, ${say(`standards.credibility.${taken.digit}`)}`;
  return (
    <select
      className="grsel"
      aria-label={props.name}
      title={meaning}
      value={props.value}
      data-changed={(props.recorded !== undefined && props.recorded !== props.value) || undefined}
      onChange={(event) => props.onChange(event.target.value)}
    >
      {grades.map(({ letter, digit }) => {
        const grade = letter + digit;
        return (
          <option key={grade} value={grade}>
            {grade === props.recorded && grade !== props.value ? say("whatif.gradeRecorded", { grade }) : grade}
          </option>
        );
      })}
    </select>
  );
}
