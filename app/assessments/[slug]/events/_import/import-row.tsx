"use client";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { ProblemNotice } from "@/app/_components/forms/problem-notice";
import { ReasonDialog } from "@/app/_components/forms/reason-dialog";
import { type Answer, type Problem, sendJson } from "@/app/_components/forms/send-json";
import { useWords } from "@/app/_i18n/words";
import type { EventImport } from "@/lib/domain/event-import";
import { StoredImport } from "./import-answers";

interface Props {
  slug: string;
  made: EventImport;
  onChanged: (made: EventImport) => void;
}

/** One import: how far it is, what it brought, and what can be done with it. */
export function ImportRow({ slug, made, onChanged }: Props) {
  const { say, formats } = useWords();
  const [problem, setProblem] = useState<Problem | null>(null);
  const ask = async (what: string, body: object = {}): Promise<Answer> => {
    const answer = await sendJson("POST", `/api/v1/assessments/${slug}/event-imports/${made.id}/${what}`, body);
    const read = answer.ok ? StoredImport.safeParse(answer.body) : null;
    if (read?.success) onChanged(read.data);
    setProblem(answer.ok ? null : answer.problem);
    return answer;
  };
  const isOpen = made.state === "running" || made.state === "paused";
  const share = made.bytes === 0 ? 1 : made.nextByte / made.bytes;
  return (
    <li>
      <p>
        <b>{made.fileName}</b>{" "}
        <span className="mut">
          {say(`imports.datasets.${made.dataset}`)}, {formats.instant(made.createdAt)},{" "}
          {say(`imports.state.${made.state}`)}
        </span>
      </p>
      {isOpen && (
        <>
          <progress
            className="impbar"
            max={Math.max(made.bytes, 1)}
            value={made.nextByte}
            aria-label={say("imports.progressOf", { file: made.fileName })}
          />
          <p className="s" role="status">
            {say("imports.progress", {
              percent: formats.percent(share, 0),
              rows: formats.number(made.rowsRead, 0),
            })}
          </p>
        </>
      )}
      <p className="s mut">
        {say("imports.result", {
          ...{ added: made.rowsNew, changed: made.rowsChanged, same: made.rowsSame, refused: made.rowsRefused },
        })}
      </p>
      {made.problems.length > 0 && <Problems made={made} />}
      {problem !== null && <ProblemNotice problem={problem} />}
      <div className="acts">
        {made.state === "running" && (
          <Button className="btn" onPress={() => void ask("pause")}>
            {say("imports.pause")}
          </Button>
        )}
        {isOpen && (
          <>
            <Button className="btn" onPress={() => void ask("resume")}>
              {say(made.state === "paused" ? "imports.resume" : "imports.wake")}
            </Button>
            <Button className="btn quiet" onPress={() => void ask("cancel")}>
              {say("imports.cancel")}
            </Button>
          </>
        )}
        {made.state === "done" && (
          <ReasonDialog
            trigger={say("imports.withdraw")}
            title={say("imports.withdrawTitle", { file: made.fileName })}
            action={say("imports.withdraw")}
            onConfirm={(reason) => ask("withdraw", { reason })}
            onDone={() => undefined}
          >
            <p>{say("imports.withdrawWhat")}</p>
          </ReasonDialog>
        )}
      </div>
    </li>
  );
}

const MOST_SHOWN = 50;

function Problems({ made }: { made: EventImport }) {
  const { say } = useWords();
  const rules = ["columns", "required", "day", "number", "range", "swapped", "cell-too-large", "text"] as const;
  const all = [...rules, "repeated", "quote"] as const;
  return (
    <details>
      <summary>{say("imports.refusedTitle", { count: made.rowsRefused })}</summary>
      <ul>
        {made.problems.slice(0, MOST_SHOWN).map(({ row, column, value, rule }) => {
          const known = all.find((name) => name === rule);
          return (
            <li key={`${row} ${column} ${rule}`}>
              {say("imports.rowValue", { row, value: [column, value].filter((part) => part !== "").join(": ") })}{" "}
              {known === undefined ? rule : say(`imports.rule.${known}`)}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
