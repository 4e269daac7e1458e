"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { DayField } from "@/app/_components/forms/day-field";
import { PlaceField } from "@/app/_components/forms/place-field";
import { TextInput } from "@/app/_components/forms/text-input";
import { useWords } from "@/app/_i18n/words";
import type { Incident } from "@/lib/domain/incident";
import { PickField } from "../../../record/_room/pick-field";
import type { SplitDeskData } from "./split-desk";

/** Where the parts go: a new incident, or one that is there. Which one stands in the address. */
export function SplitTarget(props: {
  data: SplitDeskData;
  fresh: Incident;
  onFresh: (part: Partial<Incident>) => void;
  error: string | undefined;
}) {
  const { say, formats } = useWords();
  const router = useRouter();
  const { data, fresh, onFresh } = props;
  const [text, setText] = useState(data.there?.incident.title ?? "");
  const here = `/assessments/${data.slug}/incidents/${data.here.incident.id}/split`;
  const choose = (id: string | null) =>
    router.replace(id === null ? here : `${here}?into=${encodeURIComponent(id)}`, { scroll: false });
  return (
    <fieldset className="parts">
      <legend>{say("incidents.split.target")}</legend>
      <PickField
        field="into"
        label={say("incidents.split.existing")}
        choices={data.others.map(({ id, title, occurredOn }) => ({ id, label: title, note: formats.day(occurredOn) }))}
        chosen={data.there?.incident.id ?? null}
        text={text}
        onText={(typed) => {
          setText(typed);
          if (typed.trim() === "" && data.there !== null) choose(null);
        }}
        onPick={({ id, label }) => {
          setText(label);
          choose(id);
        }}
        hint={say("ui.optional")}
        description={say("incidents.split.existingHint")}
      />
      {data.there === null && (
        <>
          <TextInput
            label={say("incidents.split.newTitle")}
            value={fresh.title}
            onChange={(title) => onFresh({ title })}
            error={props.error}
          />
          <DayField
            label={say("incidents.field.day")}
            value={fresh.occurredOn}
            onChange={(day) => day !== null && onFresh({ occurredOn: day })}
          />
          <PlaceField
            slug={data.slug}
            label={say("incidents.field.place")}
            value={fresh.place}
            onChange={(place) => onFresh({ place })}
          />
        </>
      )}
    </fieldset>
  );
}
