"use client";
import { TextInput } from "@/app/_components/forms/text-input";
import { useWords } from "@/app/_i18n/words";
import { Credibility, Grade, gradeWeight, Reliability } from "@/lib/domain/standards/admiralty";
import type { EntryFieldsProps } from "./field-props";

/** A grade as two keys ("b2"), with its meaning in words and the weight it gives a report. */
export function GradeField({ data, entry, messages, change }: EntryFieldsProps) {
  const { say, formats } = useWords();
  const grade = Grade.safeParse(entry.grade);
  const letter = Reliability.safeParse(entry.grade.trim()[0]);
  const digit = Credibility.safeParse(entry.grade.trim()[1]);
  const meaning =
    letter.success && digit.success
      ? say("record.gradeMeaning", {
          letter: letter.data,
          reliability: say(`standards.reliability.${letter.data}`),
          digit: digit.data,
          credibility: say(`standards.credibility.${digit.data}`),
        })
      : "";
  const { reliability, credibility } = data.gradeWeights;
  const hint =
    grade.success && letter.success && digit.success
      ? say("record.weight", {
          reliability: formats.number(reliability[letter.data], 2),
          credibility: formats.number(credibility[digit.data], 2),
          weight: formats.number(gradeWeight(grade.data, data.gradeWeights), 2),
        })
      : say("record.gradeHint");
  return (
    <div data-field="grade">
      <TextInput
        label={say("record.field.grade")}
        value={entry.grade}
        onChange={(value) => change("grade", { grade: value.toUpperCase() })}
        hint={hint}
        description={`${meaning} ${say("record.gradeCannot")}`.trim()}
        error={messages.grade}
      />
    </div>
  );
}
