"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { PlaceField, type PlaceValue } from "@/app/_components/forms/place-field";
import { fieldError, ProblemNotice } from "@/app/_components/forms/problem-notice";
import { type Problem, sendJson } from "@/app/_components/forms/send-json";
import { TextInput } from "@/app/_components/forms/text-input";
import { useWords } from "@/app/_i18n/words";
import type { MapSetting } from "@/lib/domain/map-setting";

/** Countries, layers, centre and rings. Somebody else's change in the meantime is told, and nothing typed is lost. */
export function SettingForm(props: {
  slug: string;
  version: number;
  setting: MapSetting;
  shaped: readonly string[];
  layers: readonly { id: string; name: string }[];
}) {
  const { slug, setting } = props;
  const { say, language } = useWords();
  const router = useRouter();
  const [countries, setCountries] = useState<readonly string[]>(setting.countries);
  const [layers, setLayers] = useState<readonly string[]>(setting.layers);
  const [centre, setCentre] = useState<PlaceValue | null>(setting.centre);
  const [rings, setRings] = useState(setting.ringsKm.join(", "));
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isSent, setSent] = useState(false);
  const ringsKm = rings
    .split(/[,;\s]+/)
    .filter((part) => part !== "")
    .map(Number);
  const areRings = ringsKm.every((km) => Number.isFinite(km) && km > 0 && km <= 5000) && ringsKm.length <= 8;
  const hasSpot = centre === null || (centre.latitude !== null && centre.longitude !== null);
  const names = new Intl.DisplayNames([language], { type: "region" });
  const send = async () => {
    if (!areRings || !hasSpot) return;
    setSent(true);
    setProblem(null);
    const body = { expectedVersion: props.version, setting: { countries, layers, centre, ringsKm } };
    const answer = await sendJson("PUT", `/api/v1/assessments/${slug}/map`, body);
    setSent(false);
    if (!answer.ok) return setProblem(answer.problem);
    router.push(`/assessments/${slug}/map`);
    router.refresh();
  };
  return (
    <div className="form mapsetting">
      <fieldset className="opts">
        <legend>{say("map.countries")}</legend>
        {props.shaped.map((country) => (
          <Choice
            key={country}
            name={names.of(alpha2[country] ?? "") ?? country}
            isOn={countries.includes(country)}
            onChange={(isOn) => setCountries(toggled(countries, country, isOn))}
          />
        ))}
      </fieldset>
      {props.layers.length > 0 && (
        <fieldset className="opts">
          <legend>{say("map.layers")}</legend>
          {props.layers.map(({ id, name }) => (
            <Choice
              key={id}
              name={name}
              isOn={layers.includes(id)}
              onChange={(isOn) => setLayers(toggled(layers, id, isOn))}
            />
          ))}
        </fieldset>
      )}
      <PlaceField
        slug={slug}
        label={say("map.centre")}
        value={centre}
        onChange={setCentre}
        error={hasSpot ? fieldError(problem, "setting.centre.name") : say("map.centreNeedsSpot")}
      />
      <TextInput
        label={say("map.rings")}
        hint={say("map.ringsHint")}
        value={rings}
        onChange={setRings}
        error={areRings ? undefined : say("map.ringsWrong")}
      />
      {problem !== null && <ProblemNotice problem={problem} />}
      <div className="acts">
        <Button className="btn pri" onPress={send} isDisabled={isSent || !areRings || !hasSpot}>
          {say("map.save")}
        </Button>
      </div>
    </div>
  );
}

const alpha2: Readonly<Record<string, string>> = { MLI: "ML", BFA: "BF", NER: "NE" };

const toggled = (all: readonly string[], one: string, isOn: boolean): string[] =>
  isOn ? [...all, one] : all.filter((each) => each !== one);

function Choice(props: { name: string; isOn: boolean; onChange: (isOn: boolean) => void }) {
  return (
    <label>
      <input type="checkbox" checked={props.isOn} onChange={(event) => props.onChange(event.target.checked)} />
      {props.name}
    </label>
  );
}
