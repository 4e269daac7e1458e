"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "react-aria-components/Button";
import { DayField } from "@/app/_components/forms/day-field";
import { sendJson } from "@/app/_components/forms/send-json";
import { TextInput } from "@/app/_components/forms/text-input";
import { useGradeLabel } from "@/app/_components/ui/grade";
import { useWords } from "@/app/_i18n/words";
import { SpokenProblem } from "@/app/assessments/_parts/save-bar";
import { useRecordForm } from "@/app/assessments/_parts/use-record-form";
import type { Day } from "@/lib/domain/instant";
import type { StoredPlanItem } from "@/lib/domain/plan-record";
import { Report } from "@/lib/domain/report";
import type { Handling } from "@/lib/domain/standards/tlp";
import { issueMessages, problemMessages } from "@/lib/view/field-sentence";

/** Records the level that says "nothing seen" through the ordinary door, and closes the plan item that asked for it. */
export function LookedForm(props: {
  slug: string;
  indicator: string;
  level: string;
  /** What the level is called. */
  label: string;
  handling: Handling;
  day: Day;
  today: Day;
  item: StoredPlanItem | null;
}) {
  const { say, formats } = useWords();
  const gradeLabel = useGradeLabel();
  const router = useRouter();
  const { form, busy, problem, save, refuse, keyFor } = useRecordForm();
  const [source, setSource] = useState(props.item?.owner ?? "");
  const [grade, setGrade] = useState("");
  const [day, setDay] = useState<Day | null>(props.day);
  const [note, setNote] = useState("");
  const [checked, setChecked] = useState(false);
  const { slug, indicator, level, item } = props;
  const report = Report.safeParse({ level, source, grade, note, reportedOn: day });
  const said: Readonly<Record<string, string>> = {
    ...(problem?.fields === undefined ? {} : problemMessages(problem.fields, "report", say)),
    ...(checked && !report.success ? issueMessages(report.error.issues, say, formats) : {}),
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!report.success || day === null) return refuse();
    const body = { finding: { indicator, occurredOn: day, handling: props.handling }, report: report.data };
    const answer = await save(() => sendJson("POST", `/api/v1/assessments/${slug}/findings`, body, keyFor(body)));
    if (answer === undefined) return;
    if (item !== null && !(await closed(item))) return;
    router.push(`/assessments/${slug}/plan`);
    router.refresh();
  };
  const closed = async ({ id, version, indicator: of, task, owner, dueOn }: StoredPlanItem) => {
    const outcome = say("plan.lookedOutcome", { level: props.label });
    const content = { indicator: of, task, owner, dueOn, state: "done", outcome };
    const body = { expectedVersion: version, item: content };
    return (await save(() => sendJson("PUT", `/api/v1/assessments/${slug}/plan/${id}`, body))) !== undefined;
  };
  return (
    <form ref={form} className="form plform" onSubmit={(event) => void submit(event)} noValidate>
      <div className="row">
        <TextInput label={say("plan.lookedField.source")} value={source} onChange={setSource} error={said.source} />
        <TextInput
          label={say("plan.lookedField.grade")}
          value={grade}
          onChange={(text) => setGrade(text.toUpperCase())}
          description={gradeLabel(grade)}
          error={said.grade}
        />
      </div>
      <DayField
        label={say("plan.lookedField.day")}
        value={day}
        onChange={setDay}
        maxDay={props.today}
        error={said.reportedOn ?? said["finding.occurredOn"] ?? said.occurredOn}
      />
      <TextInput
        label={say("plan.lookedField.note")}
        hint={say("ui.optional")}
        value={note}
        onChange={setNote}
        error={said.note}
        rows={2}
      />
      {problem !== null && <SpokenProblem problem={problem} prefix="report" />}
      <div className="acts">
        <Button type="submit" className="btn pri" isDisabled={busy}>
          {busy ? say("ui.saving") : say("plan.lookedSave", { level: props.label })}
        </Button>
        {item !== null && <span className="s mut">{say("plan.lookedDone", { task: item.task })}</span>}
      </div>
    </form>
  );
}
