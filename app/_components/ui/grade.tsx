"use client";
import { useWords } from "@/app/_i18n/words";
import { Credibility, Reliability } from "@/lib/domain/standards/admiralty";

/** An Admiralty grade; its meaning is read out and shown on hover. */
export function Grade({ grade, label }: { grade: string; label?: string }) {
  return (
    <span className="gr" title={label}>
      {grade}
      {label !== undefined && <span className="vh">: {label}</span>}
    </span>
  );
}

/** "usually reliable, probably true" */
export function useGradeLabel(): (grade: string) => string {
  const { say } = useWords();
  return (grade) => {
    const letter = Reliability.safeParse(grade[0]);
    const digit = Credibility.safeParse(grade[1]);
    if (!letter.success || !digit.success) return "";
    return `${say(`standards.reliability.${letter.data}`)}, ${say(`standards.credibility.${digit.data}`)}`;
  };
}
