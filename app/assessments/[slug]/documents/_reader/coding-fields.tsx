"use client";
import { Checkbox } from "react-aria-components/Checkbox";
import { DayField } from "@/app/_components/forms/day-field";
import { TextInput } from "@/app/_components/forms/text-input";
import { useWords } from "@/app/_i18n/words";
import { sourceKey } from "@/lib/domain/origin-chain";
import type { Entry, FieldMessages, FieldName } from "../../record/_room/entry";
import { GradeField } from "../../record/_room/grade-field";
import { IncidentField } from "../../record/_room/incident-field";
import { PickField } from "../../record/_room/pick-field";
import type { CodingData } from "./reading-data";

interface FieldsProps {
  data: CodingData;
  entry: Entry;
  messages: FieldMessages;
  change: (field: FieldName, part: Partial<Entry>) => void;
  focus: (field: FieldName) => void;
  /** The grades that were given here, by source. */
  grades: Readonly<Record<string, string>>;
}

/** Source, grade, days and incident; each begins with what the document says or the report before had. */
export function CodingFields(props: FieldsProps) {
  const { say } = useWords();
  const { data, entry, messages, change, focus } = props;
  // a chosen incident leads on to the place, which is put away here
  const stay = (name: FieldName) => focus(name === "place" ? "incident" : name);
  const field = { data: data.room, entry, messages, change, focus: stay, carried: () => false };
  const grades = { ...data.grades, ...props.grades };
  const setSource = (source: string) => {
    if (source !== entry.source)
      change("source", {
        source,
        grade: grades[source] ?? data.documentGrade,
        origin: data.room.origins[sourceKey(source)] ?? "",
      });
  };
  // what came with a source goes when another name is typed; what somebody typed over it stays
  const left: Partial<Entry> = {
    ...(grades[entry.source] === entry.grade ? { grade: data.documentGrade } : {}),
    ...(entry.origin === data.room.origins[sourceKey(entry.source)] ? { origin: "" } : {}),
  };
  return (
    <>
      <div className="row">
        <PickField
          field="source"
          label={say("record.field.source")}
          choices={data.room.sources.map((source) => ({ id: source, label: source }))}
          chosen={data.room.sources.includes(entry.source) ? entry.source : null}
          text={entry.source}
          onText={(text, exact) => (exact === null ? change("source", { source: text, ...left }) : setSource(exact))}
          onPick={(choice) => {
            setSource(choice.label);
            focus(grades[choice.label] === undefined ? "grade" : "source");
          }}
          freeText={say("record.newSource")}
          error={messages.source}
        />
        <GradeField {...field} />
      </div>
      <div className="row">
        {(["occurredOn", "reportedOn"] as const).map((name) => (
          <div data-field={name} key={name}>
            <DayField
              label={say(`record.field.${name}`)}
              value={entry[name]}
              onChange={(day) => change(name, { [name]: day })}
              error={messages[name]}
            />
          </div>
        ))}
      </div>
      <IncidentField {...field} startDay={data.day} />
      <details className="more">
        <summary className="s">{say("reading.more")}</summary>
        {(["place", "title", "origin", "note"] as const).map((name) => (
          <div data-field={name} key={name}>
            <TextInput
              label={say(name === "title" ? "record.field.titleOf" : `record.field.${name}`)}
              value={entry[name]}
              onChange={(value) => change(name, { [name]: value })}
              error={messages[name]}
            />
          </div>
        ))}
        <Checkbox className="check" isSelected={entry.separate} onChange={(separate) => change("title", { separate })}>
          <span className="box" aria-hidden="true" />
          {say("record.separate")}
        </Checkbox>
      </details>
    </>
  );
}
