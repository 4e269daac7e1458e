"use client";
import { Button } from "react-aria-components/Button";
import { useWords } from "@/app/_i18n/words";
import { SelectField } from "@/app/assessments/_parts/select-field";
import { textEncodings } from "@/lib/domain/extracted-text";
import type { DocumentDraft } from "./document-draft";
import type { Intake } from "./use-intake";

/** What was read of a file, what is doubtful about it, and the way to read it otherwise or to go back. */
export function IntakeFound(props: {
  intake: Intake;
  draft: DocumentDraft;
  /** Takes the text that was there before; null when there was none. */
  onUndo: (() => void) | null;
  onForget: () => void;
  /** Where the file of a stored document can be had; null for one that is not kept yet. */
  original: string | null;
}) {
  const { say, formats } = useWords();
  const { intake, draft } = props;
  const { found } = intake;
  if (draft.originalSha256 === null) return null;
  const name = found?.fileName ?? draft.fileName;
  const warnings = found?.answer.warnings ?? [];
  const encoding = found?.answer.encoding ?? null;
  return (
    <div className="intakefound">
      <p role="status">
        {name === "" ? say("intake.hasFile") : say("intake.readFrom", { name })}
        {found !== null && ` ${say("intake.lookOver")}`}
      </p>
      {warnings.length > 0 && (
        <ul className="s">
          {warnings.map(({ code, detail }) => (
            <li key={code}>
              {say(`intake.warning.${code}`, {
                detail: /^\d+$/.test(detail) ? formats.number(Number(detail), 0) : detail,
              })}
            </li>
          ))}
        </ul>
      )}
      <div className="acts">
        {encoding !== null && (
          <SelectField
            label={say("intake.encoding")}
            value={encoding}
            choices={[...new Set<string>([encoding, ...textEncodings])].map((value) => ({
              value,
              text: value.toUpperCase(),
            }))}
            onChange={(value) => void intake.readAs(value)}
          />
        )}
        {props.onUndo !== null && (
          <Button className="btn quiet" onPress={props.onUndo}>
            {say("intake.undo")}
          </Button>
        )}
        {props.original !== null && found === null && (
          <a className="s" href={props.original}>
            {say("intake.download")}
          </a>
        )}
        <Button className="btn quiet" onPress={props.onForget}>
          {say("intake.forget")}
        </Button>
      </div>
    </div>
  );
}
