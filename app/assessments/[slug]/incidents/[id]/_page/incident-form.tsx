"use client";
import { DayField } from "@/app/_components/forms/day-field";
import { PlaceField } from "@/app/_components/forms/place-field";
import { fieldError, ProblemNotice } from "@/app/_components/forms/problem-notice";
import { TextInput } from "@/app/_components/forms/text-input";
import { useWords } from "@/app/_i18n/words";
import type { StoredIncident } from "@/lib/domain/case-file";
import { spotText } from "@/lib/geo/spot-text";
import type { Revision } from "../../../evidence/[id]/_edit/use-revision";
import { useRevision } from "../../../evidence/[id]/_edit/use-revision";
import { type IncidentDraft, incidentDraft, parseStoredIncident } from "./incident-draft";

/** The incident as a form; another's newer version stops the save and stands beside the draft. */
export function IncidentForm(props: { slug: string; incident: StoredIncident; onClose: () => void }) {
  const { say } = useWords();
  const { slug, incident, onClose } = props;
  const revision = useRevision<IncidentDraft>({
    stored: { version: incident.version, content: incidentDraft(incident) },
    path: `/api/v1/assessments/${encodeURIComponent(slug)}/incidents/${encodeURIComponent(incident.id)}`,
    bodyOf: (content) => ({ incident: content }),
    parse: parseStoredIncident,
    onSaved: onClose,
  });
  const { draft, change, problem } = revision;
  const placed = ["incident.title", "incident.occurredOn"];
  const rest = problem?.fields?.filter(({ path }) => !placed.includes(path)) ?? [];
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
        label={say("incidents.field.title")}
        value={draft.title}
        onChange={(title) => change({ title })}
        error={fieldError(problem, "incident.title")}
      />
      <DayField
        label={say("incidents.field.day")}
        value={draft.occurredOn}
        onChange={(day) => day !== null && change({ occurredOn: day })}
        error={fieldError(problem, "incident.occurredOn")}
        description={say("incidents.one.dayWhat")}
      />
      <PlaceField
        slug={slug}
        label={say("incidents.field.place")}
        value={draft.place}
        onChange={(place) => change({ place })}
      />
      <TextInput
        label={say("ui.reason")}
        value={revision.reason}
        onChange={revision.setReason}
        description={say("ui.reasonHint")}
        error={revision.reasonMissing ? say("ui.reasonMissing") : undefined}
      />
      {problem !== null && <ProblemNotice problem={{ ...problem, fields: rest }} />}
      <Conflict revision={revision} />
      <div className="acts">
        <button type="submit" className="btn pri" disabled={revision.busy}>
          {revision.busy ? say("ui.saving") : say("ui.save")}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {say("ui.cancel")}
        </button>
      </div>
    </form>
  );
}

/** Both versions of an incident that two people changed, and the choice between them. */
function Conflict({ revision }: { revision: Revision<IncidentDraft> }) {
  const { say, formats } = useWords();
  const { draft, theirs } = revision;
  if (theirs === null) return null;
  const place = ({ place }: IncidentDraft) =>
    place === null
      ? ""
      : place.latitude === null || place.longitude === null
        ? place.name
        : `${place.name} (${spotText({ latitude: place.latitude, longitude: place.longitude })})`;
  const fields = [
    { label: say("incidents.field.title"), of: ({ title }: IncidentDraft) => title },
    { label: say("incidents.field.day"), of: ({ occurredOn }: IncidentDraft) => formats.day(occurredOn) },
    { label: say("incidents.field.place"), of: place },
  ];
  return (
    <div className="notice bad" role="alert">
      <b>{say("ui.conflictTitle")}</b>
      <span>{say("ui.conflictWhat")}</span>
      <table className="cf">
        <thead>
          <tr>
            <th scope="col">{say("incidents.one.field")}</th>
            <th scope="col">{say("ui.conflictYours")}</th>
            <th scope="col">{say("ui.conflictTheirs")}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ label, of }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{of(draft)}</td>
              <td>{of(theirs.content)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="acts">
        <button type="button" className="btn" onClick={() => void revision.keepMine()}>
          {say("ui.conflictKeepYours")}
        </button>
        <button type="button" className="btn" onClick={revision.takeTheirs}>
          {say("ui.conflictTakeTheirs")}
        </button>
      </div>
    </div>
  );
}
