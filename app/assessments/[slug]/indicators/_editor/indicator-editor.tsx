"use client";
import { useWords } from "@/app/_i18n/words";
import { ConflictNotice } from "@/app/assessments/_parts/conflict-notice";
import { DraftNotice } from "@/app/assessments/_parts/draft-notice";
import { effectSentence } from "@/app/assessments/_parts/effect-sentence";
import { SaveBar } from "@/app/assessments/_parts/save-bar";
import { DraftRemarks } from "../../_check/draft-remarks";
import type { EditorData } from "./editor-data";
import { IndicatorPreview } from "./indicator-preview";
import { IndicatorTextFields } from "./indicator-text-fields";
import { LevelTable } from "./level-table";
import { OwnSureness } from "./own-sureness";
import { placeName } from "./place-name";
import { RateFields } from "./rate-fields";
import { storedIndicator } from "./stored-indicator";
import { useIndicatorForm } from "./use-indicator-form";

/** An indicator, new or stored: saving it makes a new version of the whole model. */
export function IndicatorEditor({ data }: { data: EditorData }) {
  const { say, formats } = useWords();
  const { form, busy, problem, conflict, draft, effect, messages, saved, send, ...rest } = useIndicatorForm(data);
  const { scenarios } = data;
  const isRate = draft.value.kind === "rate";
  const parts = { draft: draft.value, scenarios, messages, set: draft.set };
  return (
    <form ref={form} className="two ied" onSubmit={rest.submit} noValidate>
      <div className="form">
        <DraftNotice draft={draft} />
        <IndicatorTextFields
          draft={draft.value}
          categories={data.categories}
          messages={messages}
          change={(part) => draft.set((old) => ({ ...old, ...part }))}
        />
        <section className="sec">
          <div className="hd">
            <h2>{say(isRate ? "indicators.ratesTitle" : "indicators.levelsTitle")}</h2>
            <p>{say(isRate ? "indicators.ratesWhat" : "indicators.levelsWhat")}</p>
          </div>
          {isRate ? <RateFields {...parts} /> : <LevelTable {...parts} uses={data.uses} />}
        </section>
        <OwnSureness
          value={draft.value.kappa}
          onChange={(kappa) => draft.set((old) => ({ ...old, kappa }))}
          error={messages.kappa}
          ofModel={data.kappa}
        />
        {conflict !== null && saved !== null && (
          <ConflictNotice
            theirs={storedIndicator(conflict.theirs, saved.id)}
            yours={saved}
            nameOf={placeName(say, scenarios, saved)}
            onKeepYours={() => void send(conflict.version)}
            onTakeTheirs={rest.takeTheirs}
            busy={busy}
          />
        )}
        <DraftRemarks indicator={saved} start={data.start} scenarios={scenarios} dynamics={data.input.dynamics} />
        <SaveBar
          what={say("indicators.saveWhat", { version: data.modelVersion + 1 })}
          reason={rest.reason}
          onReason={rest.setReason}
          reasonIsOptional={data.indicator === null}
          reasonMissing={rest.reasonMissing}
          problem={problem}
          prefix="indicator"
          busy={busy}
        />
        <p className="mini" aria-hidden="true">
          <span>{effectSentence(effect?.ok ? effect.rows : null, scenarios, { say, formats })}</span>
          <span>{effect?.ok ? say("indicators.bits", { bits: formats.number(effect.bits, 3) }) : "–"}</span>
        </p>
      </div>
      <IndicatorPreview data={data} effect={effect} isRate={isRate} />
    </form>
  );
}
