"use client";
import { useWords } from "@/app/_i18n/words";
import type { EntryFieldsProps } from "./field-props";
import { PickField } from "./pick-field";

/** A known incident, or the name of a new one that is created with the report. */
export function IncidentField({ data, entry, messages, change, focus, carried }: EntryFieldsProps) {
  const { say, formats } = useWords();
  const named = entry.incidentText.trim() !== "" && entry.incidentId === null;
  return (
    <PickField
      field="incident"
      label={say("record.field.incident")}
      choices={data.incidents.map(({ id, title, occurredOn }) => ({ id, label: title, note: formats.day(occurredOn) }))}
      chosen={entry.incidentId}
      text={entry.incidentText}
      onText={(text, chosen) => change("incident", { incidentText: text, incidentId: chosen })}
      onPick={(choice) => {
        const known = data.incidents.find((incident) => incident.id === choice.id);
        const day = known !== undefined && entry.occurredOn === data.base.until ? { occurredOn: known.occurredOn } : {};
        change("incident", { incidentText: choice.label, incidentId: known?.id ?? null, ...day });
        focus("place");
      }}
      freeText={say("record.newIncident")}
      description={named ? say("record.newIncidentWhat") : undefined}
      error={messages.incident}
      hint={carried("incidentText") ? say("ui.carriedOver") : say("ui.optional")}
    />
  );
}
