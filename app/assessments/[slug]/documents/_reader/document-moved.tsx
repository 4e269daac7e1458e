import { Key } from "@/app/_components/ui/key";
import type { Scenario } from "@/lib/domain/scenario";
import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";
import type { ShiftRow } from "@/lib/view/score-shift";

/** The scores without the reports of one document, and with them. */
export function DocumentMoved(props: {
  rows: readonly ShiftRow[];
  scenarios: readonly Scenario[];
  say: Say;
  formats: Formats;
}) {
  const { rows, scenarios, say, formats } = props;
  const sum = (pick: (row: ShiftRow) => number) => formats.number(rows.reduce((all, row) => all + pick(row), 0) / 10);
  return (
    <section className="sec">
      <div className="hd">
        <h2>{say("documents.moved")}</h2>
        <span className="s mut">{say("documents.movedUnit")}</span>
      </div>
      <table className="mv">
        <thead>
          <tr>
            <th scope="col">{say("documents.column.scenario")}</th>
            <th scope="col" className="num">
              {say("documents.column.without")}
            </th>
            <th scope="col" className="num">
              {say("documents.column.with")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.scenario}>
              <th scope="row">
                <Key scenario={row.scenario} />
                {scenarios[row.scenario]?.shortLabel}
              </th>
              <td className="num">{formats.number(row.before / 10)}</td>
              <td className="num">
                <b>{formats.number(row.after / 10)}</b>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say("documents.column.sum")}</th>
            <td className="num">{sum((row) => row.before)}</td>
            <td className="num">{sum((row) => row.after)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
