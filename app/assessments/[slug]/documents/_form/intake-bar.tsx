"use client";
import { useRef } from "react";
import { Button } from "react-aria-components/Button";
import { Label } from "react-aria-components/Label";
import { ProgressBar } from "react-aria-components/ProgressBar";
import type { Problem } from "@/app/_components/forms/send-json";
import { useWords } from "@/app/_i18n/words";
import { errorCodes } from "@/lib/domain/errors";
import { type ExtractRefusal, extractRefusals } from "@/lib/domain/extracted-text";
import type { Intake } from "./use-intake";

const ACCEPTED = ".txt,.html,.htm,.xhtml,.pdf,.docx,.eml,text/plain,text/html,application/pdf,message/rfc822";

/** Chooses a file, and says how far it has come. Dropping it anywhere on the text does the same. */
export function IntakeBar({ intake }: { intake: Intake }) {
  const { say } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const { stage, share, problem } = intake;
  return (
    <div className="intake">
      <div className="acts">
        <Button className="btn" onPress={() => input.current?.click()} isDisabled={stage !== "idle"}>
          {say("intake.choose")}
        </Button>
        <input
          ref={input}
          type="file"
          accept={ACCEPTED}
          hidden
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = "";
            if (file !== undefined) void intake.take(file);
          }}
        />
        <span className="s mut">{say("intake.formats")}</span>
      </div>
      {stage !== "idle" && (
        <div className="acts">
          {stage === "sending" ? (
            <ProgressBar className="going" value={100 * share}>
              {({ percentage = 0, valueText }) => (
                <>
                  <Label>{say("intake.stage.sending")}</Label>
                  <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                    <rect width="100" height="4" className="rest" />
                    <rect width={percentage} height="4" className="done" />
                  </svg>
                  <span className="num">{valueText}</span>
                </>
              )}
            </ProgressBar>
          ) : (
            <span role="status">{say(`intake.stage.${stage}`)}</span>
          )}
          <Button className="btn quiet" onPress={intake.cancel}>
            {say("ui.cancel")}
          </Button>
        </div>
      )}
      {problem !== null && <IntakeProblem problem={problem} />}
    </div>
  );
}

function IntakeProblem({ problem }: { problem: Problem }) {
  const { say } = useWords();
  const rule = problem.fields?.find(({ path }) => path === "file")?.rule;
  const reason = rule !== undefined && isReason(rule) ? rule : undefined;
  const url = problem.fields?.find(({ path }) => path === "url")?.rule;
  const page = fetchReasons.find((known) => known === url);
  const code = errorCodes.find((known) => known === problem.code);
  const plain =
    problem.code === "offline" ? say("ui.offline") : code === undefined ? problem.title : say(`errors.${code}`);
  const words =
    problem.code === "too-large"
      ? say("intake.tooLarge")
      : reason !== undefined
        ? say(`intake.refused.${reason}`)
        : page !== undefined
          ? say(`intake.fetchRefused.${page}`)
          : (problem.detail ?? plain);
  return (
    <div className="notice bad" role="alert">
      <b>{say("intake.notRead")}</b>
      <span>{words}</span>
    </div>
  );
}

const fetchReasons = [
  ...(["private-address", "credentials", "redirects", "too-large", "timeout", "encoding", "empty"] as const),
  "unreachable" as const,
];

function isReason(rule: string): rule is ExtractRefusal {
  return Object.hasOwn(extractRefusals, rule);
}
