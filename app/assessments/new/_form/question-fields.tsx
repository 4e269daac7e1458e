"use client";
import { DayField } from "@/app/_components/forms/day-field";
import { TextInput } from "@/app/_components/forms/text-input";
import { useWords } from "@/app/_i18n/words";
import { HandlingField } from "@/app/assessments/_parts/handling-field";
import { ReadUntilField, YardstickField } from "@/app/assessments/_parts/reading-choices";
import type { FieldMessages } from "@/lib/view/field-sentence";
import type { AssessmentDraft } from "./assessment-draft";

interface Props {
  draft: AssessmentDraft;
  change: (part: Partial<AssessmentDraft>) => void;
  messages: FieldMessages;
}

export function QuestionFields({ draft, change, messages }: Props) {
  const { say } = useWords();
  return (
    <div className="form">
      <TextInput
        label={say("assessments.field.title")}
        value={draft.title}
        onChange={(title) => change({ title })}
        error={messages.title}
        autoFocus
      />
      <div className="row">
        <TextInput
          label={say("assessments.field.shortTitle")}
          hint={say("assessments.shortTitleHint")}
          value={draft.shortTitle}
          onChange={(shortTitle) => change({ shortTitle })}
          error={messages.shortTitle}
        />
        <TextInput
          label={say("assessments.field.slug")}
          hint={say("assessments.slugHint")}
          value={draft.slug}
          onChange={(slug) => change({ slug })}
          error={messages.slug}
          description={draft.slug === "" ? undefined : `/assessments/${draft.slug}`}
        />
      </div>
      <TextInput
        label={say("assessments.field.question")}
        hint={say("assessments.questionHint")}
        value={draft.question}
        onChange={(question) => change({ question })}
        error={messages.question}
        rows={2}
      />
    </div>
  );
}

export function ReadingFields({ draft, change, messages }: Props) {
  const { say } = useWords();
  return (
    <div className="form">
      <div className="row">
        <DayField
          label={say("assessments.field.start")}
          value={draft.start}
          onChange={(start) => change({ start })}
          error={messages.start}
          description={say("assessments.startWhat")}
        />
        <TextInput
          label={say("assessments.field.halfLife")}
          hint={say("assessments.days")}
          value={draft.halfLife}
          onChange={(halfLife) => change({ halfLife })}
          error={messages["dynamics.halfLifeDays"]}
          description={say("assessments.halfLifeWhat")}
          inputMode="decimal"
        />
      </div>
      <div className="row">
        <HandlingField value={draft.handling} onChange={(handling) => change({ handling })} />
        <div className="form">
          <ReadUntilField value={draft.readUntil} onChange={(readUntil) => change({ readUntil })} />
          <YardstickField value={draft.yardstick} onChange={(yardstick) => change({ yardstick })} />
        </div>
      </div>
    </div>
  );
}
