"use client";
import { Button } from "react-aria-components/Button";
import { DayField } from "@/app/_components/forms/day-field";
import { TextInput } from "@/app/_components/forms/text-input";
import { useWords } from "@/app/_i18n/words";
import { HandlingField } from "@/app/assessments/_parts/handling-field";
import { SelectField } from "@/app/assessments/_parts/select-field";
import { documentLanguages, languageName } from "./document-language";
import { SourceGrade } from "./source-grade";
import { TextColumn, type TextColumnProps, useTextColumn } from "./text-column";

/** The text first, since its first line proposes the title; then what is known about it. */
export function DocumentFields(
  props: TextColumnProps & {
    /** True where this instance fetches pages. */
    mayFetch: boolean;
  },
) {
  const { say } = useWords();
  const { draft, messages } = props;
  const column = useTextColumn(props);
  const { intake } = column;
  return (
    <div className="rec docform">
      <TextColumn {...props} {...column} />
      <div className="form">
        <Text {...props} name="title" isNeeded />
        <div className="row">
          <Text {...props} name="publisher" />
          <Text {...props} name="author" />
        </div>
        <div className="row">
          <DayField
            label={say("documents.field.publishedOn")}
            hint={say("ui.optional")}
            value={draft.publishedOn}
            onChange={(publishedOn) => props.set((old) => ({ ...old, publishedOn }))}
            error={messages.publishedOn}
          />
          <SelectField
            label={say("documents.field.language")}
            value={draft.language}
            choices={["", ...documentLanguages(draft.language)].map((value) => ({
              value,
              text: value === "" ? say("intake.unknownLanguage") : languageName(value, say),
            }))}
            onChange={(language) => props.set((old) => ({ ...old, language }))}
          />
        </div>
        <SourceGrade
          value={draft.grade}
          onChange={(grade) => props.set((old) => ({ ...old, grade }))}
          error={messages.grade}
        />
        <HandlingField value={draft.handling} onChange={(handling) => props.set((old) => ({ ...old, handling }))} />
        <div className="form urlfield">
          <Text {...props} name="url" description={say(props.mayFetch ? "intake.urlFetch" : "intake.urlWhat")} />
          {props.mayFetch && (
            <Button
              className="btn"
              isDisabled={draft.url.trim() === "" || intake.stage !== "idle"}
              onPress={() => void intake.fetchPage(draft.url.trim())}
            >
              {say("intake.fetch")}
            </Button>
          )}
        </div>
        <Text {...props} name="note" rows={3} />
      </div>
    </div>
  );
}

type PlainField = "title" | "publisher" | "author" | "url" | "note";

function Text(props: TextColumnProps & { name: PlainField; isNeeded?: true; rows?: number; description?: string }) {
  const { say } = useWords();
  const { name, draft, set, messages } = props;
  return (
    <TextInput
      label={say(`documents.field.${name}`)}
      {...(props.isNeeded ? {} : { hint: say("ui.optional") })}
      value={draft[name]}
      onChange={(value) => set((old) => ({ ...old, [name]: value, ...(name === "title" ? { titleIsOwn: true } : {}) }))}
      error={messages[name]}
      {...(props.rows === undefined ? {} : { rows: props.rows })}
      description={props.description}
    />
  );
}
