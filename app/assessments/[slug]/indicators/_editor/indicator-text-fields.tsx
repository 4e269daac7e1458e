"use client";
import { ComboField } from "@/app/_components/forms/combo-field";
import { TextInput } from "@/app/_components/forms/text-input";
import { useWords } from "@/app/_i18n/words";
import { ChoiceField } from "@/app/assessments/_parts/choice-field";
import type { FieldMessages } from "@/lib/view/field-sentence";
import type { IndicatorDraft } from "./indicator-draft";

/** What the indicator is called, what it asks, and how much it counts. */
export function IndicatorTextFields(props: {
  draft: IndicatorDraft;
  categories: readonly string[];
  messages: FieldMessages;
  change: (part: Partial<IndicatorDraft>) => void;
}) {
  const { say } = useWords();
  const { draft, categories, messages, change } = props;
  return (
    <div className="form">
      <div className="row">
        <TextInput
          label={say("indicators.field.label")}
          value={draft.label}
          onChange={(label) => change({ label })}
          error={messages.label}
          autoFocus={draft.id === null}
        />
        <ComboField
          label={say("indicators.field.category")}
          hint={say("indicators.categoryHint")}
          choices={categories.map((category) => ({ id: category, label: category }))}
          value={categories.includes(draft.category) ? draft.category : null}
          onChoose={(category) => category !== null && change({ category })}
          text={draft.category}
          onText={(category) => change({ category })}
          allowsText
          error={messages.category}
        />
      </div>
      <TextInput
        label={say("indicators.field.question")}
        hint={say("ui.optional")}
        value={draft.question}
        onChange={(question) => change({ question })}
        error={messages.question}
        description={say("indicators.questionWhat")}
      />
      <div className="row">
        <ChoiceField
          label={say("indicators.field.kind")}
          value={draft.kind}
          choices={[
            { value: "categorical", text: say("indicators.kind.categorical") },
            { value: "rate", text: say("indicators.kind.rate") },
          ]}
          onChange={(kind) => change({ kind })}
          isDisabled={draft.id !== null}
        />
        <TextInput
          label={say("indicators.field.weight")}
          hint={say("indicators.weightHint")}
          value={draft.weight}
          onChange={(weight) => change({ weight })}
          error={messages.weight}
          inputMode="decimal"
        />
      </div>
      <TextInput
        label={say("indicators.field.note")}
        hint={say("ui.optional")}
        value={draft.note}
        onChange={(note) => change({ note })}
        error={messages.note}
        rows={2}
      />
    </div>
  );
}
