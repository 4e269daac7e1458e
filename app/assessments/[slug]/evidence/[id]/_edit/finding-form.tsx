"use client";
import { z } from "zod";
import { DayField } from "@/app/_components/forms/day-field";
import { TextInput } from "@/app/_components/forms/text-input";
import { useWords } from "@/app/_i18n/words";
import { Finding } from "@/lib/domain/finding";
import { Handling, handlingMarks } from "@/lib/domain/standards/tlp";
import { fieldSentence } from "../../../record/_room/server-messages";
import type { FindingData } from "./finding-data";
import { RevisionActions } from "./revision-actions";
import { SelectField } from "./select-field";
import { useRevision } from "./use-revision";

/** The edited finding; while a part of the day is missing there is none. */
type FindingDraft = Omit<Finding, "occurredOn"> & { occurredOn: string | null };

const Theirs = z.object({ ...Finding.shape, version: z.int() });
/** A day after a report of it is refused at that report's day, which stands elsewhere on the page. */
const REPORT_DAY = "reportedOn";
const paths = [
  REPORT_DAY,
  "finding.occurredOn",
  "finding.incidentId",
  "finding.title",
  "finding.place",
  "finding.handling",
];

/** What a finding says beside its reports, as a form. */
export function FindingForm({ data, onClose }: { data: FindingData; onClose: () => void }) {
  const { say } = useWords();
  const { finding } = data;
  const { indicator, occurredOn, incidentId, title, place, handling } = finding;
  const revision = useRevision<FindingDraft>({
    stored: { version: finding.version, content: { indicator, occurredOn, incidentId, title, place, handling } },
    path: `/api/v1/assessments/${encodeURIComponent(data.slug)}/findings/${encodeURIComponent(finding.id)}`,
    bodyOf: (content) => ({ finding: content }),
    parse: (theirs) => {
      const parsed = Theirs.safeParse(theirs);
      if (!parsed.success) return null;
      const { version, ...content } = parsed.data;
      return { version, content };
    },
    onSaved: onClose,
    undo: { id: finding.id, label: say("evidence.one.changedFinding", { name: data.name }) },
  });
  const { draft, change } = revision;
  const error = (name: string) => fieldSentence(revision.problem, `finding.${name}`, say);
  return (
    <form
      className="form edit"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void revision.save();
      }}
    >
      <TextInput
        label={say("evidence.one.titleOf")}
        value={draft.title}
        onChange={(value) => change({ title: value })}
        hint={say("evidence.one.titleHint")}
        error={error("title")}
        autoFocus
      />
      <div className="row">
        <DayField
          label={say("evidence.one.occurred")}
          value={draft.occurredOn}
          onChange={(day) => change({ occurredOn: day })}
          error={error("occurredOn") ?? fieldSentence(revision.problem, REPORT_DAY, say)}
        />
        <TextInput
          label={say("evidence.one.place")}
          value={draft.place}
          onChange={(value) => change({ place: value })}
          hint={say("ui.optional")}
          error={error("place")}
        />
      </div>
      <div className="row">
        <SelectField
          label={say("evidence.one.incident")}
          value={draft.incidentId ?? ""}
          onChange={(id) => change({ incidentId: id === "" ? null : id })}
          error={error("incidentId")}
        >
          <option value="">{say("evidence.one.noneChosen")}</option>
          {data.incidents.map((incident) => (
            <option key={incident.id} value={incident.id}>
              {incident.title}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={say("evidence.one.handling")}
          value={draft.handling}
          onChange={(mark) => change({ handling: Handling.parse(mark) })}
          error={error("handling")}
        >
          {handlingMarks.map((mark) => (
            <option key={mark}>{mark}</option>
          ))}
        </SelectField>
      </div>
      <p className="s mut">{say("evidence.one.indicatorFixed")}</p>
      <RevisionActions revision={revision} data={data} shownAt={paths} onCancel={onClose} />
    </form>
  );
}
