"use client";
import { useWords } from "@/app/_i18n/words";
import { type FieldVoice, fieldLabel, fieldText, isKnownField } from "./field-words";

/** Both versions of a record that two people changed, field by field, and the choice between them. */
export function ConflictPanel(props: {
  yours: object;
  theirs: object;
  data: FieldVoice["data"];
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}) {
  const { say, formats } = useWords();
  const yours = new Map(Object.entries(props.yours));
  const theirs = new Map(Object.entries(props.theirs));
  const voice = { say, formats, data: props.data };
  const fields = [...yours.keys()].filter(isKnownField).filter((field) => yours.get(field) !== theirs.get(field));
  return (
    <div className="notice bad" role="alert">
      <b>{say("ui.conflictTitle")}</b>
      <span>{say("ui.conflictWhat")}</span>
      <table className="cf">
        <thead>
          <tr>
            <th scope="col">{say("evidence.conflict.field")}</th>
            <th scope="col">{say("ui.conflictYours")}</th>
            <th scope="col">{say("ui.conflictTheirs")}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field}>
              <th scope="row">{fieldLabel(field, voice)}</th>
              <td>{fieldText(field, yours.get(field), voice)}</td>
              <td>{fieldText(field, theirs.get(field), voice)}</td>
            </tr>
          ))}
          {fields.length === 0 && (
            <tr>
              <td colSpan={3}>{say("evidence.change.nothing")}</td>
            </tr>
          )}
        </tbody>
      </table>
      <div className="acts">
        <button type="button" className="btn" onClick={props.onKeepMine}>
          {say("ui.conflictKeepYours")}
        </button>
        <button type="button" className="btn" onClick={props.onTakeTheirs}>
          {say("ui.conflictTakeTheirs")}
        </button>
      </div>
    </div>
  );
}
