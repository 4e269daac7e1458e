"use client";
import { useWords } from "@/app/_i18n/words";

/** Why a tried model has no scores, with the findings that it would make impossible. */
export function RefusedScores(props: {
  code: string;
  findings: readonly string[];
  names: Readonly<Record<string, string>>;
}) {
  const { say } = useWords();
  return (
    <div className="notice bad" role="status">
      <b>{say(props.code === "impossible-evidence" ? "indicators.impossible" : "indicators.noScores")}</b>
      {props.findings.length > 0 && (
        <ul>
          {props.findings.map((id) => (
            <li key={id}>{props.names[id] ?? id}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
