"use client";
import { TextInput } from "@/app/_components/forms/text-input";
import { useWords } from "@/app/_i18n/words";
import { ConflictNotice } from "@/app/assessments/_parts/conflict-notice";
import { DraftNotice } from "@/app/assessments/_parts/draft-notice";
import { effectSentence } from "@/app/assessments/_parts/effect-sentence";
import { SaveBar } from "@/app/assessments/_parts/save-bar";
import { ScenarioFields } from "@/app/assessments/_parts/scenario-fields";
import { AddedRemarks } from "../../_check/added-remarks";
import { GradeFields } from "./grade-fields";
import type { ModelPageData } from "./model-page-data";
import { modelPlaceName } from "./model-place-name";
import { ModelPreview } from "./model-preview";
import { ModelSureness } from "./model-sureness";
import { useModelForm } from "./use-model-form";

/** Scenarios, priors, memory and grade weights: saving makes a new version of the whole model. */
export function ModelForm({ data }: { data: ModelPageData }) {
  const { say, formats } = useWords();
  const { form, busy, problem, conflict, theirs, draft, effect, messages, saved, ...rest } = useModelForm(data);
  const { value } = draft;
  const hasIndicators = data.model.indicators.length > 0;
  return (
    <form ref={form} className="two mform" onSubmit={rest.submit} noValidate>
      <div className="form">
        <DraftNotice draft={draft} />
        <ScenarioFields
          drafts={value.scenarios}
          onChange={(next) => draft.set((old) => ({ ...old, scenarios: next(old.scenarios) }))}
          messages={messages}
          canAddOrRemove={!hasIndicators}
        />
        {hasIndicators && <p className="s mut">{say("assessments.scenariosFixed")}</p>}
        {value.halfLife !== null && (
          <div className="row">
            <TextInput
              label={say("assessments.field.halfLife")}
              hint={say("assessments.days")}
              value={value.halfLife}
              onChange={(halfLife) => draft.set((old) => ({ ...old, halfLife }))}
              error={messages["dynamics.halfLifeDays"]}
              description={say("assessments.halfLifeWhat")}
              inputMode="decimal"
            />
          </div>
        )}
        <h3>{say("assessments.gradesTitle")}</h3>
        <p className="s mut">{say("assessments.gradesWhat")}</p>
        <GradeFields draft={value} messages={messages} set={draft.set} />
        <ModelSureness
          value={value.kappa}
          onChange={(kappa) => draft.set((old) => ({ ...old, kappa }))}
          error={messages.kappa}
          indicators={data.model.indicators}
        />
        {conflict !== null && saved !== null && (
          <ConflictNotice
            theirs={theirs === null ? conflict.theirs : { ...theirs, indicators: [] }}
            yours={{ ...saved, indicators: [] }}
            nameOf={modelPlaceName(say, value.scenarios)}
            onKeepYours={rest.keepYours}
            onTakeTheirs={rest.takeTheirs}
            busy={busy}
          />
        )}
        <AddedRemarks before={data.model} after={saved} />
        <SaveBar
          what={say("indicators.saveWhat", { version: data.version + 1 })}
          reason={rest.reason}
          onReason={rest.setReason}
          reasonMissing={rest.reasonMissing}
          problem={problem}
          prefix="model"
          busy={busy}
          action={say("assessments.saveModel")}
        />
        <p className="mini" aria-hidden="true">
          {effectSentence(effect?.ok ? effect.rows : null, data.model.scenarios, { say, formats })}
        </p>
      </div>
      <ModelPreview data={data} effect={effect} />
    </form>
  );
}
