"use client";
import { useState } from "react";
import { useWords } from "@/app/_i18n/words";
import type { Rule } from "@/lib/rules/rule";
import { valueText } from "@/lib/view/rules/firing-texts";
import type { PreviewedFiring } from "@/lib/view/rules/preview-rule";

const MOST_SHOWN = 12;

/** The findings that a rule would make, newest first, and what would become of each. */
export function FiringList(props: {
  slug: string;
  rule: Rule;
  firings: readonly PreviewedFiring[];
  levelName: (level: string) => string;
}) {
  const { slug, rule, firings, levelName } = props;
  const { say, formats } = useWords();
  const [all, setAll] = useState(false);
  if (firings.length === 0) return <p className="mut">{say("rules.preview.noFindings")}</p>;
  const newest = firings.toReversed();
  const shown = all ? newest : newest.slice(0, MOST_SHOWN);
  return (
    <>
      <div className="scroll">
        <table className="rfirings">
          <thead>
            <tr>
              <th scope="col">{say("rules.col.day")}</th>
              <th scope="col">{say("rules.col.number")}</th>
              <th scope="col">{say("rules.col.reading")}</th>
              <th scope="col" className="num">
                {say("rules.col.events")}
              </th>
              <th scope="col">{say("rules.col.fate")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((firing) => (
              <tr key={firing.key} className={firing.kind === "gone" || firing.kind === "left" ? "wd" : undefined}>
                <th scope="row" className="nw">
                  {firing.findingId === null ? (
                    formats.day(firing.occurredOn)
                  ) : (
                    <a href={`/assessments/${slug}/evidence/${firing.findingId}`}>{formats.day(firing.occurredOn)}</a>
                  )}
                </th>
                <td>{firing.value === null ? "–" : valueText(rule, firing.value, say, formats)}</td>
                <td>
                  {firing.level !== null ? levelName(firing.level) : firing.value === null ? "–" : say("rules.anEvent")}
                </td>
                <td className="num">{firing.value === null ? "–" : formats.number(firing.events, 0)}</td>
                <td>{say(`rules.fate.${firing.kind}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {firings.length > MOST_SHOWN && (
        <button type="button" className="link" onClick={() => setAll(!all)} aria-expanded={all}>
          {say(all ? "rules.fewer" : "rules.showAll", { count: firings.length })}
        </button>
      )}
    </>
  );
}
