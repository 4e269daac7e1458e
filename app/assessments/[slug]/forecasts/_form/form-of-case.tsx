import { WordsFor } from "@/app/_i18n/words-for";
import type { Context } from "@/db/context";
import type { CaseFile, StoredQuestion } from "@/lib/domain/case-file";
import { dayOf } from "@/lib/domain/instant";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import { current } from "@/lib/engine/filter/current";
import { dynamicsOnly } from "@/lib/view/question-preview";
import { tryAssess } from "@/lib/view/try-assess";
import { QuestionForm } from "./question-form";

/** The form with what its preview needs from the case. */
export function FormOfCase(props: { file: CaseFile; context: Context; question: StoredQuestion | null }) {
  const { file, question } = props;
  const input = toScoringInput(file);
  const scored = tryAssess(input);
  const { scenarios } = file.model;
  return (
    <WordsFor namespaces={["forecasts", "indicators", "assessments", "standards", "view"]}>
      <QuestionForm
        key={question?.version ?? 0}
        data={{ slug: file.assessment.slug, scenarios, today: dayOf(props.context.now), question }}
        preview={{
          ...{ scenarios, dynamics: dynamicsOnly(input), until: file.cut.until, yardstick: file.assessment.yardstick },
          p: scored.ok ? [...current(scored.assessment).p] : null,
        }}
      />
    </WordsFor>
  );
}
