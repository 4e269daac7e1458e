"use client";
import { DayField } from "@/app/_components/forms/day-field";
import { PlaceField } from "@/app/_components/forms/place-field";
import { TextInput } from "@/app/_components/forms/text-input";
import { useGradeLabel } from "@/app/_components/ui/grade";
import { useWords } from "@/app/_i18n/words";
import { Grade, gradeWeight } from "@/lib/domain/standards/admiralty";
import { Handling, handlingMarks } from "@/lib/domain/standards/tlp";
import { PickField } from "../../_room/pick-field";
import type { EntryMessages } from "./check-incident-entry";
import type { IncidentEntry } from "./incident-entry";
import type { IncidentRoomData } from "./incident-room-data";

export interface HeadProps {
  data: IncidentRoomData;
  entry: IncidentEntry;
  messages: EntryMessages;
  change: (part: Partial<IncidentEntry>) => void;
}

/** What, when and where, and who says so: given once for all readings. */
export function IncidentHead(props: HeadProps) {
  const { say } = useWords();
  const { data, entry, messages, change } = props;
  return (
    <>
      <div data-field="title">
        <TextInput
          label={say("incidents.field.title")}
          value={entry.title}
          onChange={(title) => change({ title })}
          description={say("incidents.field.titleHint")}
          error={messages.title}
        />
      </div>
      <div className="row">
        <div data-field="occurredOn">
          <DayField
            label={say("incidents.field.day")}
            value={entry.occurredOn}
            onChange={(occurredOn) =>
              change(entry.reportedOn === entry.occurredOn ? { occurredOn, reportedOn: occurredOn } : { occurredOn })
            }
            error={messages.occurredOn}
          />
        </div>
        <div data-field="reportedOn">
          <DayField
            label={say("incidents.field.reported")}
            value={entry.reportedOn}
            onChange={(reportedOn) => change({ reportedOn })}
            error={messages.reportedOn}
          />
        </div>
      </div>
      <div data-field="place">
        <PlaceField
          slug={data.slug}
          label={say("incidents.field.place")}
          value={entry.place}
          onChange={(place) => change({ place })}
          error={messages.place}
        />
      </div>
      <SourceFields {...props} />
      <MoreFields {...props} />
    </>
  );
}

function SourceFields({ data, entry, messages, change }: HeadProps) {
  const { say, formats } = useWords();
  const gradeLabel = useGradeLabel();
  const grade = Grade.safeParse(entry.grade);
  const weight = grade.success ? formats.number(gradeWeight(grade.data, data.gradeWeights), 2) : null;
  return (
    <div className="row">
      <PickField
        field="source"
        label={say("incidents.field.source")}
        choices={data.sources.map((source) => ({ id: source, label: source }))}
        chosen={data.sources.includes(entry.source) ? entry.source : null}
        text={entry.source}
        onText={(source) => change({ source })}
        onPick={({ label }) => change({ source: label })}
        freeText={say("record.newSource")}
        hint={say("incidents.once")}
        error={messages.source}
      />
      <div data-field="grade">
        <TextInput
          label={say("record.field.grade")}
          value={entry.grade}
          onChange={(text) => change({ grade: text.toUpperCase() })}
          hint={say("incidents.once")}
          description={
            weight === null
              ? say("record.gradeHint")
              : `${gradeLabel(entry.grade)}, ${say("incidents.weight", { weight })}`
          }
          error={messages.grade}
        />
      </div>
    </div>
  );
}

function MoreFields({ data, entry, messages, change }: HeadProps) {
  const { say } = useWords();
  return (
    <details className="more" open={data.documentId !== null || messages.origin !== undefined}>
      <summary>{say("incidents.field.more")}</summary>
      <div className="form">
        <TextInput
          label={say("record.field.origin")}
          value={entry.origin}
          onChange={(origin) => change({ origin })}
          description={say("record.originWhat")}
          error={messages.origin}
        />
        <div className="row">
          <div className="f">
            <label htmlFor="incident-document">{say("record.field.document")}</label>
            <select
              id="incident-document"
              value={entry.documentId ?? ""}
              onChange={(event) => change({ documentId: event.target.value === "" ? null : event.target.value })}
            >
              <option value="">{say("record.noDocument")}</option>
              {data.documents.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </div>
          <div className="f">
            <label htmlFor="incident-handling">{say("record.field.handling")}</label>
            <select
              id="incident-handling"
              value={entry.handling}
              onChange={(event) => {
                const mark = Handling.safeParse(event.target.value);
                if (mark.success) change({ handling: mark.data });
              }}
            >
              {handlingMarks.map((mark) => (
                <option key={mark}>{mark}</option>
              ))}
            </select>
          </div>
        </div>
      </div>
    </details>
  );
}
