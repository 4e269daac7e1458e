"use client";
import { Key } from "@/app/_components/ui/key";
import { useWords } from "@/app/_i18n/words";
import type { Scenario } from "@/lib/domain/scenario";
import type { ShiftRow } from "@/lib/view/score-shift";

/** Scores as they stand and as an edit would leave them; both columns add to 100.0. */
export function ShiftTable({ scenarios, rows }: { scenarios: readonly Scenario[]; rows: readonly ShiftRow[] }) {
  const { say, formats } = useWords();
  const tenths = (permille: number) => formats.number(permille / 10);
  const sum = (pick: (row: ShiftRow) => number) => tenths(rows.reduce((total, row) => total + pick(row), 0));
  return (
    <table className="shift">
      <thead>
        <tr>
          <th scope="col">{say("assessments.col.scenario")}</th>
          <th scope="col" className="num">
            {say("assessments.col.now")}
          </th>
          <th scope="col" className="num">
            {say("assessments.col.then")}
          </th>
          <th scope="col" className="num">
            {say("assessments.col.change")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.scenario} className={row.leads ? "lead" : undefined}>
            <th scope="row">
              <Key scenario={row.scenario} />
              {scenarios[row.scenario]?.shortLabel}
            </th>
            <td className="num">{tenths(row.before)}</td>
            <td className="num">{tenths(row.after)}</td>
            <td className="num">{formats.signed(row.change / 10)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{say("assessments.col.sum")}</th>
          <td className="num">{sum((row) => row.before)}</td>
          <td className="num">{sum((row) => row.after)}</td>
          <td className="num">{sum((row) => row.change)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
