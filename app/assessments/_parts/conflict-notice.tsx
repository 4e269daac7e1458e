"use client";
import { Button } from "react-aria-components/Button";
import { useWords } from "@/app/_i18n/words";
import { recordDifferences } from "@/lib/view/record-differences";

/** Somebody saved first: both versions of what differs, and the two ways on. Nothing has been overwritten. */
export function ConflictNotice(props: {
  theirs: unknown;
  yours: unknown;
  /** What a reader calls the place with this path. */
  nameOf: (path: string) => string;
  onKeepYours: () => void;
  onTakeTheirs: () => void;
  busy: boolean;
}) {
  const { say } = useWords();
  const rows = recordDifferences(props.theirs, props.yours);
  return (
    <div className="notice bad conflict" role="alert">
      <b>{say("ui.conflictTitle")}</b>
      <span>{rows.length === 0 ? say("assessments.conflictElsewhere") : say("ui.conflictWhat")}</span>
      {rows.length > 0 && (
        <div className="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">{say("assessments.conflictPlace")}</th>
                <th scope="col">{say("ui.conflictTheirs")}</th>
                <th scope="col">{say("ui.conflictYours")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.path}>
                  <th scope="row">{props.nameOf(row.path)}</th>
                  <td>{shortened(row.theirs)}</td>
                  <td>{shortened(row.yours)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="acts">
        <Button className="btn" onPress={props.onKeepYours} isDisabled={props.busy}>
          {say("ui.conflictKeepYours")}
        </Button>
        <Button className="btn" onPress={props.onTakeTheirs} isDisabled={props.busy}>
          {say("ui.conflictTakeTheirs")}
        </Button>
      </div>
    </div>
  );
}

function shortened(text: string | null): string {
  if (text === null || text === "") return "–";
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
