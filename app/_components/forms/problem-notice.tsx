"use client";
import type { ReactNode } from "react";
import { useWords } from "@/app/_i18n/words";
import { errorCodes } from "@/lib/domain/errors";
import type { Problem } from "./send-json";

/** What went wrong with a whole form, in words; messages of single fields stand at their fields. */
export function ProblemNotice({ problem, children }: { problem: Problem; children?: ReactNode }) {
  const { say } = useWords();
  const code = errorCodes.find((known) => known === problem.code);
  return (
    <div className="notice bad" role="alert">
      <b>
        {problem.code === "offline" ? say("ui.offline") : code === undefined ? problem.title : say(`errors.${code}`)}
      </b>
      {problem.detail !== undefined && <span>{problem.detail}</span>}
      {problem.fields !== undefined && problem.fields.length > 0 && (
        <ul>
          {problem.fields.map((field) => (
            <li key={`${field.path} ${field.rule}`}>
              {field.path}: {field.message}
            </li>
          ))}
        </ul>
      )}
      {children}
    </div>
  );
}

/** The message of one field of a problem, for the field itself. Paths are as in the request body. */
export function fieldError(problem: Problem | null, path: string): string | undefined {
  return problem?.fields?.find((field) => field.path === path)?.message;
}
