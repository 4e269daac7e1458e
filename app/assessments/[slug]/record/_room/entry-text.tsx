"use client";
import { TextInput } from "@/app/_components/forms/text-input";
import { useWords } from "@/app/_i18n/words";
import type { EntryFieldsProps } from "./field-props";

/** An optional text that stands in the entry under the name of its field. */
export function EntryText(
  props: EntryFieldsProps & {
    name: "place" | "quote" | "note" | "title" | "origin";
    rows?: number;
    description?: string;
  },
) {
  const { entry, messages, change, name, rows, description } = props;
  const { say } = useWords();
  return (
    <div data-field={name}>
      <TextInput
        label={say(name === "title" ? "record.field.titleOf" : `record.field.${name}`)}
        value={entry[name]}
        onChange={(value) => change(name, { [name]: value })}
        hint={say("ui.optional")}
        error={messages[name]}
        description={description}
        {...(rows === undefined ? {} : { rows })}
      />
    </div>
  );
}
