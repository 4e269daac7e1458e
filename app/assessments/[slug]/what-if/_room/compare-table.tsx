"use client";
import { Key } from "@/app/_components/ui/key";
import { useWords } from "@/app/_i18n/words";
import type { Yardstick } from "@/lib/domain/assessment";
import { type EstimativeWord, estimativeWord } from "@/lib/view/estimative-word";
import type { ComparedScore } from "@/lib/view/what-if/compare-scores";

/** Scores as they are and in the scratch copy, with the way between them; both columns add to 100.0. */
export function CompareTable(props: {
  rows: readonly ComparedScore[];
  names: readonly string[];
  yardstick: Yardstick;
  isTouched: boolean;
  /** There is no scratch copy yet to compare with. */
  isAlone?: boolean;
}) {
  const { say, formats } = useWords();
  const { rows, isTouched, isAlone = false } = props;
  const most = Math.max(...rows.flatMap(({ now, tried }) => [now ?? 0, tried ?? 0]));
  const axis = Math.min(Math.ceil(most / 100) * 100, 1000);
  const tenths = (permille: number | null) =>
    permille === null ? say("whatif.noScore") : formats.number(permille / 10);
  const sum = (pick: (row: ComparedScore) => number | null) =>
    rows.some((row) => pick(row) === null)
      ? ""
      : formats.number(rows.reduce((total, row) => total + (pick(row) ?? 0), 0) / 10);
  return (
    <table className="pv wicmp">
      <thead>
        <tr>
          <th scope="col">{say("whatif.scenario")}</th>
          <th scope="col" className="num">
            {say("whatif.now")}
          </th>
          <th scope="col" className="bc">
            {say("whatif.axis", { max: axis / 10 })}
          </th>
          {!isAlone && (
            <>
              <th scope="col" className="num">
                {say("whatif.scratch")}
              </th>
              <th scope="col" className="num">
                {say("whatif.points")}
              </th>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.scenario} className={(isTouched ? row.leadsTried : row.leadsNow) ? "lead" : undefined}>
            <th scope="row">
              <span className="nm">
                <Key scenario={row.scenario} />
                {props.names[row.scenario]}
              </span>
              <Words row={row} yardstick={props.yardstick} />
            </th>
            <td className="num">{tenths(row.now)}</td>
            <td className="bc">
              <Way row={row} axis={axis} />
            </td>
            {!isAlone && (
              <>
                <td className="num">
                  <b>{tenths(row.tried)}</b>
                </td>
                <td className="num">{row.change === null ? "" : formats.signed(row.change / 10)}</td>
              </>
            )}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{say("whatif.total")}</th>
          <td className="num">{sum((row) => row.now)}</td>
          <td className="bc" />
          {!isAlone && (
            <>
              <td className="num">{sum((row) => row.tried)}</td>
              <td className="num">{rows.every(({ change }) => change !== null) ? formats.number(0) : ""}</td>
            </>
          )}
        </tr>
      </tfoot>
    </table>
  );
}

/** The word of the yardstick, and both where it changes. */
function Words({ row, yardstick }: { row: ComparedScore; yardstick: Yardstick }) {
  const { say } = useWords();
  const word = (permille: number | null) => (permille === null ? null : estimativeWord(permille, yardstick, say));
  const [before, after] = [word(row.now), word(row.tried)];
  if (before === null || after === null || before.text === after.text)
    return <span className="word">{(after ?? before)?.text}</span>;
  const short = (one: EstimativeWord) => one.word ?? say("whatif.noWord");
  return <span className="word">{say("whatif.words", { before: short(before), after: short(after) })}</span>;
}

/** From the score as it is (thin mark) to that of the scratch copy (thick mark). */
function Way({ row, axis }: { row: ComparedScore; axis: number }) {
  const from = row.now ?? row.tried ?? 0;
  const to = row.tried ?? from;
  return (
    <svg
      className={`bar k${row.scenario + 1}`}
      viewBox={`0 0 ${axis} 14`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect className="trk" width={axis} y="5" height="4" />
      <rect className="val" x={Math.min(from, to)} width={Math.max(Math.abs(from - to), 2)} y="5" height="4" />
      {row.now !== null && <path className="was" d={`M${from} 1V13`} />}
      {row.tried !== null && <path className="becomes" d={`M${to} 0V14`} />}
    </svg>
  );
}
