"use client";
import { TextInput } from "@/app/_components/forms/text-input";
import { useWords } from "@/app/_i18n/words";
import { ConflictNotice } from "@/app/assessments/_parts/conflict-notice";
import { DraftNotice } from "@/app/assessments/_parts/draft-notice";
import { HandlingField } from "@/app/assessments/_parts/handling-field";
import { ReadUntilField, YardstickField } from "@/app/assessments/_parts/reading-choices";
import { SaveBar } from "@/app/assessments/_parts/save-bar";
import type { AssessmentDetails } from "@/lib/domain/assessment";
import { useDetailsForm } from "./use-details-form";

const fields = ["title", "shortTitle", "question", "yardstick", "readUntil"] as const;

/** What describes an assessment beside its model, revised as one record. */
export function DetailsForm(props: {
  slug: string;
  version: number;
  details: AssessmentDetails;
  /** Reports that stand and that nobody has reviewed. */
  unreviewed: number;
}) {
  const { say } = useWords();
  const { form, busy, draft, messages, change, conflict, ...rest } = useDetailsForm(props);
  const { value } = draft;
  const nameOf = (path: string) => {
    const field = fields.find((name) => name === path);
    if (path === "requiresReview") return say("comments.review.field");
    return field === undefined ? say("ui.handlingMark") : say(`assessments.field.${field}`);
  };
  return (
    <form ref={form} className="form details" onSubmit={rest.submit} noValidate>
      <DraftNotice draft={draft} />
      <div className="row wide">
        <TextInput
          label={say("assessments.field.title")}
          value={value.title}
          onChange={(title) => change({ title })}
          error={messages.title}
        />
        <TextInput
          label={say("assessments.field.shortTitle")}
          hint={say("assessments.shortTitleHint")}
          value={value.shortTitle}
          onChange={(shortTitle) => change({ shortTitle })}
          error={messages.shortTitle}
        />
      </div>
      <TextInput
        label={say("assessments.field.question")}
        value={value.question}
        onChange={(question) => change({ question })}
        error={messages.question}
        rows={2}
      />
      <div className="row">
        <HandlingField value={value.handling} onChange={(handling) => change({ handling })} />
        <div className="form">
          <ReadUntilField value={value.readUntil} onChange={(readUntil) => change({ readUntil })} />
          <YardstickField value={value.yardstick} onChange={(yardstick) => change({ yardstick })} />
        </div>
      </div>
      <ReviewSwitch
        before={props.details.requiresReview}
        value={value.requiresReview}
        unreviewed={props.unreviewed}
        onChange={(requiresReview) => change({ requiresReview })}
      />
      {conflict !== null && (
        <ConflictNotice
          theirs={rest.theirs}
          yours={value}
          nameOf={nameOf}
          onKeepYours={() => void rest.send(conflict.version)}
          onTakeTheirs={rest.takeTheirs}
          busy={busy}
        />
      )}
      <SaveBar
        what={say("assessments.detailsSaveWhat", { version: props.version + 1 })}
        reason={rest.reason}
        onReason={rest.setReason}
        reasonMissing={rest.reasonMissing}
        problem={rest.problem}
        prefix="details"
        busy={busy}
        action={say("assessments.saveDetails")}
      />
    </form>
  );
}

/** Whether reports count before somebody has reviewed them, and what saving would do to those that wait. */
function ReviewSwitch(props: {
  before: boolean;
  value: boolean;
  unreviewed: number;
  onChange: (value: boolean) => void;
}) {
  const { say } = useWords();
  const { before, value, unreviewed } = props;
  return (
    <div className="f">
      <label className="check">
        <input type="checkbox" checked={value} onChange={(event) => props.onChange(event.target.checked)} />{" "}
        {say("comments.review.switch")}
      </label>
      <span className="s mut" role="status">
        {before === value
          ? ""
          : say(value ? "comments.review.switchOn" : "comments.review.switchOff", { count: unreviewed })}
      </span>
    </div>
  );
}
