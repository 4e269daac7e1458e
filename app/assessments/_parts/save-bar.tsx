"use client";
import { Button } from "react-aria-components/Button";
import { ProblemNotice } from "@/app/_components/forms/problem-notice";
import type { Problem } from "@/app/_components/forms/send-json";
import { TextInput } from "@/app/_components/forms/text-input";
import { useWords } from "@/app/_i18n/words";
import { problemMessages } from "@/lib/view/field-sentence";

/** The end of a form that makes a new version: why, and the button. */
export function SaveBar(props: {
  /** What saving makes, beside the button. */
  what: string;
  reason: string;
  onReason: (reason: string) => void;
  reasonIsOptional?: boolean;
  reasonMissing: boolean;
  problem: Problem | null;
  /** Under which the record stands in the request; it is left out where places are named. */
  prefix: string;
  busy: boolean;
  action?: string;
}) {
  const { say } = useWords();
  return (
    <div className="form savebar">
      <TextInput
        label={say("ui.reason")}
        {...(props.reasonIsOptional ? { hint: say("ui.optional") } : {})}
        value={props.reason}
        onChange={props.onReason}
        description={say("ui.reasonHint")}
        error={props.reasonMissing ? say("ui.reasonMissing") : undefined}
      />
      {props.problem !== null && <SpokenProblem problem={props.problem} prefix={props.prefix} />}
      <div className="acts">
        <Button type="submit" className="btn pri" isDisabled={props.busy}>
          {props.busy ? say("ui.saving") : (props.action ?? say("ui.save"))}
        </Button>
        <span className="s mut">{props.what}</span>
      </div>
    </div>
  );
}

/** A refusal with its fields in the language of the reader. */
export function SpokenProblem({ problem, prefix }: { problem: Problem; prefix: string }) {
  const { say } = useWords();
  const { code, title, detail, fields } = problem;
  const spoken = Object.entries(problemMessages(fields ?? [], prefix, say));
  // The preview beside the form names the findings; the detail would only repeat their ids.
  const extra = detail === undefined || code === "impossible-evidence" ? {} : { detail };
  if (spoken.length === 0) return <ProblemNotice problem={{ code, title, ...extra }} />;
  return (
    <ProblemNotice problem={{ code, title }}>
      <ul>
        {spoken.map(([path, text]) => (
          <li key={path}>
            {path}: {text}
          </li>
        ))}
      </ul>
    </ProblemNotice>
  );
}
