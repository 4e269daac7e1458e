"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "react-aria-components/Button";
import { DayField } from "@/app/_components/forms/day-field";
import { sendJson } from "@/app/_components/forms/send-json";
import { TextInput } from "@/app/_components/forms/text-input";
import { useWords } from "@/app/_i18n/words";
import { ChoiceField } from "@/app/assessments/_parts/choice-field";
import { ConflictNotice } from "@/app/assessments/_parts/conflict-notice";
import { SpokenProblem } from "@/app/assessments/_parts/save-bar";
import { SelectField } from "@/app/assessments/_parts/select-field";
import { useRecordForm } from "@/app/assessments/_parts/use-record-form";
import { PlanItem, planStates } from "@/lib/domain/plan-item";
import type { StoredPlanItem } from "@/lib/domain/plan-record";
import { issueMessages, problemMessages } from "@/lib/view/field-sentence";

interface FormProps {
  slug: string;
  indicators: readonly { readonly id: string; readonly label: string }[];
  /** null: a new item. */
  stored: StoredPlanItem | null;
  /** What a new item is about; empty: not chosen yet. */
  indicator: string;
}

const places = ["indicator", "task", "owner", "dueOn", "state", "outcome"] as const;

/** Plans something to look for, changes it, or closes it with what came of it. */
export function PlanForm({ slug, indicators, stored, indicator }: FormProps) {
  const { say, formats } = useWords();
  const router = useRouter();
  const { form, busy, problem, conflict, save, refuse, keyFor } = useRecordForm();
  const [draft, setDraft] = useState<PlanItem>(() => (stored === null ? emptyDraft(indicator) : contentOf(stored)));
  const [checked, setChecked] = useState(false);
  const [saved, setSaved] = useState(false);
  const result = PlanItem.safeParse(draft);
  const lacksOutcome = draft.state !== "open" && draft.outcome.trim() === "";
  const messages: Readonly<Record<string, string>> = {
    ...(problem?.fields === undefined ? {} : problemMessages(problem.fields, "item", say)),
    ...(checked && !result.success ? issueMessages(result.error.issues, say, formats) : {}),
    ...(checked && draft.indicator === "" ? { indicator: say("plan.indicatorNeeded") } : {}),
    ...(checked && lacksOutcome ? { outcome: say("plan.outcomeNeeded") } : {}),
  };
  const change = (part: Partial<PlanItem>) => {
    setSaved(false);
    setDraft((old) => ({ ...old, ...part }));
  };
  const path = `/api/v1/assessments/${slug}/plan`;
  const send = async (expectedVersion: number) => {
    if (!result.success) return;
    const item = result.data;
    const answer = await save(() =>
      stored === null
        ? sendJson("POST", path, item, keyFor(item))
        : sendJson("PUT", `${path}/${stored.id}`, { expectedVersion, item }),
    );
    if (answer === undefined) return;
    setSaved(true);
    setChecked(false);
    setDraft(emptyDraft(""));
    router.push(`/assessments/${slug}/plan`);
    router.refresh();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!result.success || lacksOutcome) return refuse();
    void send(stored?.version ?? 1);
  };
  const theirs = conflict === null ? null : PlanItem.strip().safeParse(conflict.theirs).data;
  return (
    <form ref={form} className="form plform" onSubmit={submit} noValidate>
      <SelectField
        label={say("plan.field.indicator")}
        value={draft.indicator}
        choices={[
          ...(draft.indicator === "" ? [{ value: "", text: say("plan.choose") }] : []),
          ...indicators.map(({ id, label }) => ({ value: id, text: label })),
        ]}
        onChange={(id) => change({ indicator: id })}
        description={messages.indicator}
      />
      <TextInput
        label={say("plan.field.task")}
        value={draft.task}
        onChange={(task) => change({ task })}
        error={messages.task}
      />
      <div className="row">
        <TextInput
          label={say("plan.field.owner")}
          hint={say("ui.optional")}
          value={draft.owner}
          onChange={(owner) => change({ owner })}
          error={messages.owner}
        />
        <DayField
          label={say("plan.field.dueOn")}
          hint={say("ui.optional")}
          value={draft.dueOn}
          onChange={(dueOn) => change({ dueOn })}
          error={messages.dueOn}
        />
      </div>
      {stored !== null && (
        <ChoiceField
          label={say("plan.field.state")}
          value={draft.state}
          choices={planStates.map((value) => ({ value, text: say(`plan.stateOf.${value}`) }))}
          onChange={(state) => change({ state })}
        />
      )}
      {draft.state !== "open" && (
        <TextInput
          label={say("plan.field.outcome")}
          value={draft.outcome}
          onChange={(outcome) => change({ outcome })}
          description={say("plan.outcomeHint")}
          error={messages.outcome}
          rows={2}
        />
      )}
      {conflict !== null && (
        <ConflictNotice
          theirs={theirs}
          yours={draft}
          nameOf={(path) => places.flatMap((field) => (field === path ? [say(`plan.field.${field}`)] : []))[0] ?? path}
          onKeepYours={() => void send(conflict.version)}
          onTakeTheirs={() => {
            if (theirs !== undefined && theirs !== null) setDraft(theirs);
            router.refresh();
          }}
          busy={busy}
        />
      )}
      {problem !== null && <SpokenProblem problem={problem} prefix="item" />}
      <div className="acts">
        <Button type="submit" className="btn pri" isDisabled={busy}>
          {busy ? say("ui.saving") : say(stored === null ? "plan.save" : "plan.saveEdit")}
        </Button>
        {stored !== null && (
          <Button className="btn" onPress={() => router.push(`/assessments/${slug}/plan`)}>
            {say("plan.cancel")}
          </Button>
        )}
        <span role="status" className="s mut">
          {saved ? say("plan.saved") : ""}
        </span>
      </div>
    </form>
  );
}

function emptyDraft(indicator: string): PlanItem {
  return { indicator, task: "", owner: "", dueOn: null, state: "open", outcome: "" };
}

function contentOf({ indicator, task, owner, dueOn, state, outcome }: StoredPlanItem): PlanItem {
  return { indicator, task, owner, dueOn, state, outcome };
}
