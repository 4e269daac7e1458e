"use client";
import { TextInput } from "@/app/_components/forms/text-input";
import { useWords } from "@/app/_i18n/words";
import { Credibility, Reliability } from "@/lib/domain/standards/admiralty";

/** The grade that reports from a document begin with, as two keys ("b2"), with its meaning in words. */
export function SourceGrade(props: { value: string; onChange: (grade: string) => void; error: string | undefined }) {
  const { say } = useWords();
  const letter = Reliability.safeParse(props.value.trim()[0]);
  const digit = Credibility.safeParse(props.value.trim()[1]);
  const meaning =
    letter.success && digit.success
      ? say("intake.gradeMeaning", {
          letter: letter.data,
          reliability: say(`standards.reliability.${letter.data}`),
          digit: digit.data,
          credibility: say(`standards.credibility.${digit.data}`),
        })
      : say("intake.gradeWhat");
  return (
    <TextInput
      label={say("documents.field.grade")}
      hint={say("ui.optional")}
      value={props.value}
      onChange={(value) => props.onChange(value.toUpperCase())}
      error={props.error}
      description={meaning}
    />
  );
}
