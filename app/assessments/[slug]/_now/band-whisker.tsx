"use client";
import { useBandRows } from "@/app/_components/charts/bands-provider";
import { useWords } from "@/app/_i18n/words";
import { bandText } from "@/lib/view/band-rows";

/** The band of one score on its bar, once there is one; a drawing of a thousand by sixteen. */
export function BandWhisker({ t, scenario }: { t: number; scenario: number }) {
  const band = useBandRows()?.get(t)?.[scenario];
  if (band === undefined) return null;
  const [low, high] = band.map((value) => Math.round(value * 1000));
  const path = `M${low} 3V13M${low} 8H${high}M${high} 3V13`;
  return (
    <>
      <path className="ivh" d={path} />
      <path className="iv" d={path} />
    </>
  );
}

/** The same band as text. */
export function BandText({ t, scenario }: { t: number; scenario: number }) {
  const { say, formats } = useWords();
  const band = useBandRows()?.get(t)?.[scenario];
  if (band === undefined) return null;
  return (
    <>
      <span className="vh">{say("bands.switch")} </span>
      {bandText(band, formats)}
    </>
  );
}
