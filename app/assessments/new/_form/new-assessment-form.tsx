"use client";
import { Button } from "react-aria-components/Button";
import { useWords } from "@/app/_i18n/words";
import { DraftNotice } from "@/app/assessments/_parts/draft-notice";
import { SpokenProblem } from "@/app/assessments/_parts/save-bar";
import { ScenarioFields } from "@/app/assessments/_parts/scenario-fields";
import type { Day } from "@/lib/domain/instant";
import { FirstScores } from "./first-scores";
import { QuestionFields, ReadingFields } from "./question-fields";
import { useNewAssessment } from "./use-new-assessment";

/** Opens an assessment: its question, how it is read, and the scenarios that share out the probability. */
export function NewAssessmentForm(props: { takenSlugs: readonly string[]; today: Day }) {
  const { say } = useWords();
  const { form, busy, problem, draft, messages, change, submit } = useNewAssessment(props);
  return (
    <form ref={form} className="two newform" onSubmit={(event) => void submit(event)} noValidate>
      <div className="form">
        <DraftNotice draft={draft} />
        <section className="sec">
          <div className="hd">
            <h2>{say("assessments.aboutTitle")}</h2>
          </div>
          <QuestionFields draft={draft.value} change={change} messages={messages} />
        </section>
        <section className="sec">
          <div className="hd">
            <h2>{say("assessments.readingTitle")}</h2>
          </div>
          <ReadingFields draft={draft.value} change={change} messages={messages} />
        </section>
        <section className="sec">
          <div className="hd">
            <h2>{say("assessments.scenariosTitle")}</h2>
            <p>{say("assessments.scenariosWhat")}</p>
          </div>
          <ScenarioFields
            drafts={draft.value.scenarios}
            onChange={(next) => draft.set((old) => ({ ...old, scenarios: next(old.scenarios) }))}
            messages={messages}
            canAddOrRemove
          />
        </section>
        {problem !== null && <SpokenProblem problem={problem} prefix="" />}
        <div className="acts">
          <Button type="submit" className="btn pri" isDisabled={busy}>
            {busy ? say("ui.saving") : say("assessments.open")}
          </Button>
          <span className="s mut">{say("assessments.openWhat")}</span>
        </div>
      </div>
      <FirstScores drafts={draft.value.scenarios} yardstick={draft.value.yardstick} />
    </form>
  );
}
