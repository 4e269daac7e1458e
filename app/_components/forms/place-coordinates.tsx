"use client";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { useWords } from "@/app/_i18n/words";
import type { Place } from "@/lib/domain/incident";
import type { Spot } from "@/lib/geo/distance-km";
import { type Area, type ReadCoordinates, readCoordinates } from "@/lib/geo/read-coordinates";
import { spotText } from "@/lib/geo/spot-text";
import { TextInput } from "./text-input";

/** Latitude and longitude of a place in one line; what cannot be or is probably swapped is told, with a button to swap. */
export function PlaceCoordinates(props: {
  value: Place | null;
  area: Area | null;
  onChange: (value: Place | null) => void;
}) {
  const { value, area } = props;
  const { say } = useWords();
  const [draft, setDraft] = useState<string | null>(null);
  const spot = spotOf(value);
  const written = spot === null ? "" : spotText(spot);
  const read = readCoordinates(draft ?? written, area);
  // what was typed stays as it was typed while it says what the value is
  const isOwnDraft = draft !== null && (read.kind !== "spot" || spotText(read.spot) === written);
  const shown = isOwnDraft ? draft : written;
  const told = readCoordinates(shown, area);
  const take = (next: Spot) => {
    const name = value?.name ?? "";
    const isUnnamed = name.trim() === "" || readCoordinates(name).kind !== "none";
    props.onChange({ name: isUnnamed ? spotText(next) : name, ...next });
  };
  const change = (text: string) => {
    setDraft(text);
    const next = readCoordinates(text, area);
    if (next.kind === "spot" || next.kind === "perhaps-swapped") return take(next.spot);
    const name = value?.name ?? "";
    const isNameless = name.trim() === "" || readCoordinates(name).kind !== "none";
    props.onChange(isNameless ? null : { name, latitude: null, longitude: null });
  };
  const swapped = told.kind === "out-of-range" || told.kind === "perhaps-swapped" ? told.swapped : null;
  return (
    <div className="f">
      <TextInput
        label={say("places.coordinates")}
        value={shown}
        onChange={change}
        description={shown === "" ? say("places.coordinatesHint") : undefined}
        error={sayWrong(told, shown, say)}
      />
      {swapped !== null && (
        <Button
          className="btn"
          onPress={() => {
            setDraft(null);
            take(swapped);
          }}
        >
          {say("places.swap", { spot: spotText(swapped) })}
        </Button>
      )}
    </div>
  );
}

function spotOf(value: Place | null): Spot | null {
  if (value === null || value.latitude === null || value.longitude === null) return null;
  return { latitude: value.latitude, longitude: value.longitude };
}

function sayWrong(read: ReadCoordinates, text: string, say: ReturnType<typeof useWords>["say"]): string | undefined {
  if (text.trim() === "" || read.kind === "spot") return undefined;
  if (read.kind === "out-of-range") return say("places.outOfRange");
  return say(read.kind === "perhaps-swapped" ? "places.perhapsSwapped" : "places.notRead");
}
