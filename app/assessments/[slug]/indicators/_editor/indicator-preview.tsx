"use client";
import { useWords } from "@/app/_i18n/words";
import { effectSentence } from "@/app/assessments/_parts/effect-sentence";
import { RefusedScores } from "@/app/assessments/_parts/refused-scores";
import { ShiftTable } from "@/app/assessments/_parts/shift-table";
import type { EditorData } from "./editor-data";
import type { IndicatorEffect } from "./preview-indicator";

/** Diagnosticity and today's scores as the draft would leave them; `effect` is null while the draft is not whole. */
export function IndicatorPreview(props: { data: EditorData; effect: IndicatorEffect | null; isRate: boolean }) {
  const { say, formats } = useWords();
  const { data, effect } = props;
  const bits = (value: number) => say("indicators.bits", { bits: formats.number(value, 3) });
  return (
    <aside className="side ipv">
      <section className="sec">
        <h2>{say("indicators.diagnosticity")}</h2>
        <p className="stat" aria-live="polite">
          {effect?.ok ? bits(effect.bits) : "–"}
        </p>
        <p className="mut">
          {say(props.isRate ? "indicators.bitsOfWatch" : "indicators.bitsOfReport")}
          {data.bits !== null && ` ${say("indicators.bitsStored", { bits: formats.number(data.bits, 3) })}`}
        </p>
      </section>
      <section className="sec">
        <h2>{effectSentence(effect?.ok ? effect.rows : null, data.scenarios, { say, formats })}</h2>
        {effect === null && <p className="mut">{say("indicators.previewWaits")}</p>}
        {effect?.ok && (
          <>
            <ShiftTable scenarios={data.scenarios} rows={effect.rows} />
            <p className="fn">
              {say("indicators.previewAsOf", { day: formats.day(data.until), count: data.findings })}
            </p>
          </>
        )}
        {effect?.ok === false && <RefusedScores names={data.names} code={effect.code} findings={effect.findings} />}
      </section>
    </aside>
  );
}
