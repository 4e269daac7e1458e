"use client";
import { useWords } from "@/app/_i18n/words";
import { levelFor, passesLine } from "@/lib/rules/level-for";
import type { Rule } from "@/lib/rules/rule";
import { valueText } from "@/lib/view/rules/firing-texts";
import type { RulePreview } from "@/lib/view/rules/preview-rule";

const MOST_ROWS = 400;

/** The numbers of the chart, newest first, and what each says. */
export function NumbersTable(props: {
  rule: Rule;
  points: RulePreview["points"];
  levelName: (level: string) => string;
}) {
  const { rule, points, levelName } = props;
  const { say, formats } = useWords();
  const shown = points.slice(-MOST_ROWS).reverse();
  const reading = (value: number) => {
    const level = levelFor(rule, value);
    if (level !== null) return levelName(level);
    return say(passesLine(rule, value) ? "rules.anEvent" : "rules.says.nothing");
  };
  return (
    <div className="scroll">
      <table className="rnumbers">
        <caption>{say("rules.preview.tableCaption", { shown: shown.length, count: points.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{say("rules.col.day")}</th>
            <th scope="col">{say("rules.col.number")}</th>
            <th scope="col">{say("rules.col.reading")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ day, value }) => (
            <tr key={day}>
              <th scope="row" className="nw">
                {formats.day(day)}
              </th>
              <td>{valueText(rule, value, say, formats)}</td>
              <td>{reading(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
