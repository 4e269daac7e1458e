"use client";
import { useWords } from "@/app/_i18n/words";
import { SurenessField } from "@/app/assessments/_parts/sureness-field";
import type { Indicator } from "@/lib/domain/indicator";

/** How sure the tables of the whole model are, and how many indicators say otherwise. */
export function ModelSureness(props: {
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
  indicators: readonly Indicator[];
}) {
  const { say } = useWords();
  const own = props.indicators.filter((indicator) => indicator.kappa !== undefined).length;
  return (
    <>
      <h3 id="sureness">{say("bands.title")}</h3>
      <p className="s mut">
        {say("bands.what")} {props.indicators.length > 0 && say("bands.ownCount", { count: own })}
      </p>
      <SurenessField value={props.value} onChange={props.onChange} error={props.error} />
    </>
  );
}
