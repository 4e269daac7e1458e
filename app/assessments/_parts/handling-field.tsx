"use client";
import { useWords } from "@/app/_i18n/words";
import { type Handling, handlingMarks } from "@/lib/domain/standards/tlp";
import { SelectField } from "./select-field";

/** The mark of the Traffic Light Protocol, with what it allows in a few words. */
export function HandlingField(props: { value: Handling; onChange: (value: Handling) => void }) {
  const { say } = useWords();
  const what = {
    "TLP:CLEAR": say("assessments.tlp.clear"),
    "TLP:GREEN": say("assessments.tlp.green"),
    "TLP:AMBER": say("assessments.tlp.amber"),
    "TLP:AMBER+STRICT": say("assessments.tlp.amberStrict"),
    "TLP:RED": say("assessments.tlp.red"),
  } as const satisfies Record<Handling, string>;
  return (
    <SelectField
      label={say("ui.handlingMark")}
      value={props.value}
      choices={handlingMarks.map((mark) => ({ value: mark, text: mark }))}
      onChange={props.onChange}
      description={what[props.value]}
    />
  );
}
