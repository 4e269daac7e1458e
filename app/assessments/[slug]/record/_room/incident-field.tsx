"use client";
import { useRef } from "react";
import { useWords } from "@/app/_i18n/words";
import type { Day } from "@/lib/domain/instant";
import type { EntryFieldsProps } from "./field-props";
import { PickField } from "./pick-field";

/** A known incident, or the name of a new one that is created with the report. */
export function IncidentField(props: EntryFieldsProps & { startDay?: Day }) {
  const { data, entry, messages, change, focus, carried, startDay = data.base.until } = props;
  const { say, formats } = useWords();
  /** The day that came with a name; when the name goes on while it is typed, the day before comes back. */
  const given = useRef<{ key: string; day: Day; before: Day | null } | null>(null);
  const dayOf = (id: string | null): Partial<Pick<typeof entry, "occurredOn">> => {
    const known = data.incidents.find((incident) => incident.id === id);
    const last = given.current;
    const isGiven = last !== null && last.key === entry.key && last.day === entry.occurredOn;
    const before = isGiven ? last.before : entry.occurredOn;
    if (before !== startDay && before !== null) return {};
    given.current = known === undefined ? null : { key: entry.key, day: known.occurredOn, before };
    return { occurredOn: known?.occurredOn ?? before };
  };
  const named = entry.incidentText.trim() !== "" && entry.incidentId === null;
  return (
    <PickField
      field="incident"
      label={say("record.field.incident")}
      choices={data.incidents.map(({ id, title, occurredOn }) => ({ id, label: title, note: formats.day(occurredOn) }))}
      chosen={entry.incidentId}
      text={entry.incidentText}
      onText={(text, chosen) => change("incident", { incidentText: text, incidentId: chosen, ...dayOf(chosen) })}
      onPick={(choice) => {
        const id = data.incidents.find((incident) => incident.id === choice.id)?.id ?? null;
        change("incident", { incidentText: choice.label, incidentId: id, ...dayOf(id) });
        focus("place");
      }}
      freeText={say("record.newIncident")}
      description={named ? say("record.newIncidentWhat") : undefined}
      error={messages.incident}
      hint={carried("incidentText") ? say("ui.carriedOver") : say("ui.optional")}
    />
  );
}
