"use client";
import { useWords } from "@/app/_i18n/words";
import { effectSentence } from "@/app/assessments/_parts/effect-sentence";
import { RefusedScores } from "@/app/assessments/_parts/refused-scores";
import { ShiftTable } from "@/app/assessments/_parts/shift-table";
import type { ModelEffect, ModelPageData } from "./model-page-data";

/** Today's scores as the form would leave them; `effect` is null while it is not whole. */
export function ModelPreview({ data, effect }: { data: ModelPageData; effect: ModelEffect | null }) {
  const { say, formats } = useWords();
  return (
    <aside className="side ipv">
      <section className="sec">
        <h2>{effectSentence(effect?.ok ? effect.rows : null, data.model.scenarios, { say, formats })}</h2>
        {effect === null && <p className="mut">{say("assessments.previewWaits")}</p>}
        {effect?.ok && (
          <>
            <ShiftTable scenarios={data.model.scenarios} rows={effect.rows} />
            <p className="fn">
              {say("assessments.previewAsOf", { day: formats.day(data.until), count: data.readings.length })}
            </p>
          </>
        )}
        {effect?.ok === false && <RefusedScores names={data.names} code={effect.code} findings={effect.findings} />}
      </section>
    </aside>
  );
}
