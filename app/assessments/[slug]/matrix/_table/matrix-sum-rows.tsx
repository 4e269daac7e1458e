import { words } from "@/app/_i18n/server";
import type { MatrixLine } from "@/lib/view/matrix/matrix-line";
import type { MatrixRoom } from "@/lib/view/matrix/matrix-room";
import { ReachBar } from "./reach-bar";

/** Prior, findings, silence and memory, and the score that they add up to. */
export async function MatrixSumRows({ room, span }: { room: MatrixRoom; span: number }) {
  const { say } = await words();
  const { prior, findings, silence, memory, score } = room.sums;
  return (
    <tbody className="sums">
      <tr className="sep">
        <th scope="rowgroup" colSpan={span}>
          <b>{say("matrix.sumHead")}</b> <span>{say("matrix.sumWhat")}</span>
        </th>
      </tr>
      <SumRow line={prior} room={room} under={room.columns.map((column) => column.prior)} />
      <SumRow line={findings} room={room} />
      {silence !== null && <SumRow line={silence} room={room} />}
      <SumRow line={memory} room={room} />
      <SumRow line={score} room={room} under={room.columns.map((column) => column.score)} isTotal />
    </tbody>
  );
}

function SumRow(props: { line: MatrixLine; room: MatrixRoom; under?: readonly string[]; isTotal?: boolean }) {
  const { line, room, under, isTotal } = props;
  return (
    <tr className={isTotal === true ? "total" : undefined}>
      <th scope="row">
        {line.name} <span>{line.note}</span>
      </th>
      <td className="num g mut">{line.diagnosticity}</td>
      <td className="g reach">
        <ReachBar values={line.values} reach={room.reach} />
      </td>
      {line.cells.map((cell, s) => (
        <td key={room.columns[s]?.id ?? ""} className="c sum">
          <span>{cell.text}</span>
          {under !== undefined && <small>{under[s]}</small>}
        </td>
      ))}
      <td className="g" />
    </tr>
  );
}
