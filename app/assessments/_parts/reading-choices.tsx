"use client";
import { useWords } from "@/app/_i18n/words";
import type { ReadUntil, Yardstick } from "@/lib/domain/assessment";
import { ChoiceField } from "./choice-field";

/** Until when the scores are read when nobody asks for another day. */
export function ReadUntilField(props: { value: ReadUntil; onChange: (value: ReadUntil) => void }) {
  const { say } = useWords();
  return (
    <ChoiceField
      label={say("assessments.field.readUntil")}
      value={props.value}
      choices={[
        { value: "today", text: say("assessments.readUntil.today") },
        { value: "last-evidence", text: say("assessments.readUntil.last-evidence") },
      ]}
      onChange={props.onChange}
    />
  );
}

/** Which published words stand beside the numbers. */
export function YardstickField(props: { value: Yardstick; onChange: (value: Yardstick) => void }) {
  const { say } = useWords();
  return (
    <ChoiceField
      label={say("assessments.field.yardstick")}
      value={props.value}
      choices={[
        { value: "icd-203", text: "ICD 203" },
        { value: "phia", text: "PHIA" },
      ]}
      onChange={props.onChange}
    />
  );
}
