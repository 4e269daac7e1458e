"use client";
import { useState } from "react";
import { ComboBox } from "react-aria-components/ComboBox";
import { FieldError } from "react-aria-components/FieldError";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Text } from "react-aria-components/Text";
import { useWords } from "@/app/_i18n/words";
import type { Place } from "@/lib/domain/incident";
import { readCoordinates } from "@/lib/geo/read-coordinates";
import { spotText } from "@/lib/geo/spot-text";
import { KeepPlace } from "./keep-place";
import { PlaceCoordinates } from "./place-coordinates";
import { type PlaceHit, usePlaceSearch } from "./use-place-search";

/** A place as incidents have it: a name, and coordinates where they are known. */
export type PlaceValue = Place;

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly latitude: number;
  readonly longitude: number;
}

/**
 * A place by its name in the gazetteer, or by coordinates, typed or pasted into either of its two fields. Null while both are empty.
 * Needs the message namespace "places".
 */
export function PlaceField(props: {
  slug: string;
  label: string;
  value: PlaceValue | null;
  onChange: (value: PlaceValue | null) => void;
  error?: string | undefined;
}) {
  const { value, onChange } = props;
  const { say, language } = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const [isFromList, setFromList] = useState(false);
  const { items, area, typed: answered, isOffline } = usePlaceSearch(props.slug, typed);
  const pasted = readCoordinates(value?.name ?? "", area);
  const countries = new Intl.DisplayNames([language], { type: "region" });
  const entries: Entry[] =
    pasted.kind === "spot"
      ? [{ id: "spot", name: say("places.use", { spot: spotText(pasted.spot) }), note: "", ...pasted.spot }]
      : items.map((hit, index) => ({ id: String(index), ...hit, note: noteOf(hit, countries, say("places.own")) }));
  const type = (text: string) => {
    if (text === (value?.name ?? "")) return;
    setTyped(text);
    const read = readCoordinates(text, area);
    const kept = isFromList || value === null ? { latitude: null, longitude: null } : value;
    setFromList(false);
    const { latitude, longitude } = read.kind === "spot" ? read.spot : kept;
    onChange(text.trim() === "" && latitude === null ? null : { name: text, latitude, longitude });
  };
  const choose = (id: string) => {
    const entry = entries.find((each) => each.id === id);
    if (entry === undefined) return;
    const { latitude, longitude } = entry;
    setFromList(entry.id !== "spot");
    setTyped(null);
    onChange({ name: entry.id === "spot" ? spotText(entry) : entry.name, latitude, longitude });
  };
  const isUnknown = typed !== null && answered === typed && typed.trim() !== "" && entries.length === 0;
  return (
    <div className="placefield">
      <ComboBox
        className="f"
        items={entries}
        value={null}
        onChange={(key) => key !== null && choose(String(key))}
        inputValue={value?.name ?? ""}
        onInputChange={type}
        onFocus={() => setTyped((before) => before ?? "")}
        allowsCustomValue
        menuTrigger="input"
        isInvalid={props.error !== undefined}
        validationBehavior="aria"
      >
        <Label>
          {props.label} <span className="h">{say("places.hint")}</span>
        </Label>
        <Input type="text" autoComplete="off" />
        {isUnknown && value?.latitude === null && (
          <Text slot="description" className="s mut">
            {say(isOffline ? "places.offline" : "places.nothing")}
          </Text>
        )}
        <FieldError className="s err">{props.error ?? ""}</FieldError>
        <Popover className="pop">
          <ListBox className="listbox">
            {(entry: Entry) => (
              <ListBoxItem id={entry.id} textValue={entry.name}>
                <span>{entry.name}</span>
                <span className="mut s">{entry.note}</span>
              </ListBoxItem>
            )}
          </ListBox>
          <p className="s mut popnote">{say("places.source")}</p>
        </Popover>
      </ComboBox>
      <PlaceCoordinates
        value={value}
        area={area}
        onChange={(next) => {
          setFromList(false);
          onChange(next);
        }}
      />
      {!isFromList && <KeepPlace slug={props.slug} value={value} />}
    </div>
  );
}

function noteOf({ region, country, isOwn }: PlaceHit, countries: Intl.DisplayNames, own: string): string {
  const land = /^[A-Z]{2}$/.test(country) ? (countries.of(country) ?? country) : country;
  return [region, land, isOwn ? own : ""].filter((part) => part !== "").join(", ");
}
