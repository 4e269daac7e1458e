import Link from "next/link";
import { Key } from "@/app/_components/ui/key";
import { words } from "@/app/_i18n/server";
import type { MatrixLine } from "@/lib/view/matrix/matrix-line";
import type { MatrixColumn, MatrixGroup, MatrixRoom } from "@/lib/view/matrix/matrix-room";
import { formatMatrixState, type MatrixState, sortedByColumn } from "@/lib/view/matrix/matrix-state";
import { MatrixSumRows } from "./matrix-sum-rows";
import { ReachBar } from "./reach-bar";

export interface MatrixTableProps {
  readonly room: MatrixRoom;
  readonly state: MatrixState;
  /** The address of the assessment. */
  readonly base: string;
}

/** Every row of the page with one cell a scenario, then silence, then each column as a sum: its own table twin. */
export async function MatrixTable({ room, state, base }: MatrixTableProps) {
  const { say } = await words();
  const span = room.columns.length + 4;
  return (
    <table className={`mx mat cols${room.columns.length} as-${state.cells}`}>
      <caption className="vh">{say("matrix.tableCaption")}</caption>
      <MatrixHead room={room} state={state} base={base} />
      {room.groups.map((group) => (
        <GroupRows key={group.category} group={group} room={room} base={base} />
      ))}
      {room.silence.length > 0 && (
        <tbody>
          <tr className="sep">
            <th scope="rowgroup" colSpan={span}>
              <b>{say("matrix.silenceHead")}</b> <span>{say("matrix.silenceWhat")}</span>
            </th>
          </tr>
          {room.silence.map((line) => (
            <MatrixRow key={line.key} line={line} room={room} base={base} />
          ))}
        </tbody>
      )}
      <MatrixSumRows room={room} span={span} />
    </table>
  );
}

async function MatrixHead({ room, state, base }: MatrixTableProps) {
  const { say, formats } = await words();
  const chosen = room.columns[room.scenario]?.shortLabel ?? "";
  const reach = formats.number(room.reach, 0);
  return (
    <thead>
      <tr>
        <th scope="col">{say(state.rows === "findings" ? "matrix.column.finding" : "matrix.column.indicator")}</th>
        <th scope="col" className="num g">
          {say("matrix.column.spread")}
        </th>
        <th scope="col" className="g reach">
          {say("matrix.column.reach")}
          <span className="ends" aria-hidden="true">
            <span>−{reach}</span>
            <span>0</span>
            <span>+{reach}</span>
          </span>
        </th>
        {room.columns.map((column, s) => (
          <ColumnHead key={column.id} column={column} scenario={s} state={state} base={base} />
        ))}
        <th scope="col" className="num g">
          {say("matrix.column.points", { name: chosen })}
        </th>
      </tr>
    </thead>
  );
}

async function ColumnHead(props: { column: MatrixColumn; scenario: number; state: MatrixState; base: string }) {
  const { column, scenario, state, base } = props;
  const { say } = await words();
  const sort = sortedByColumn(column.id);
  const href = `${base}/matrix${formatMatrixState({ ...state, sort, scenario: column.id, page: 1 })}`;
  return (
    <th scope="col" className="col" title={column.label} aria-sort={state.sort === sort ? "descending" : undefined}>
      <Key scenario={scenario} />
      <br />
      <Link
        href={href}
        replace
        scroll={false}
        prefetch={false}
        title={say("matrix.sortColumn", { name: column.label })}
      >
        {column.shortLabel}
      </Link>
      <small>{column.score}</small>
    </th>
  );
}

async function GroupRows({ group, room, base }: { group: MatrixGroup; room: MatrixRoom; base: string }) {
  return (
    <tbody>
      {group.category !== "" && (
        <tr className="sep cat">
          <th scope="rowgroup">
            <b>{group.category}</b> <span>{group.total.note}</span>
          </th>
          <td className="num g mut">{group.total.diagnosticity}</td>
          <td className="g reach">
            <ReachBar values={group.total.values} reach={room.reach} />
          </td>
          {group.total.cells.map((cell, s) => (
            <td key={room.columns[s]?.id ?? ""} className="c sum">
              <span>{cell.text}</span>
            </td>
          ))}
          <td className="g" />
        </tr>
      )}
      {group.lines.map((line) => (
        <MatrixRow key={line.key} line={line} room={room} base={base} />
      ))}
    </tbody>
  );
}

async function MatrixRow({ line, room, base }: { line: MatrixLine; room: MatrixRoom; base: string }) {
  const { say } = await words();
  const href =
    line.link === null ? null : `${base}/${line.link.kind === "finding" ? "evidence" : "indicators"}/${line.link.id}`;
  return (
    <tr>
      <th scope="row">
        {href === null ? (
          line.name
        ) : (
          <Link href={href} prefetch={false}>
            {line.name}
          </Link>
        )}{" "}
        <span>{line.note}</span>
        {line.points !== null && <span className="onphone">, {say("matrix.points", { points: line.points })}</span>}
      </th>
      <td className="num g mut">{line.diagnosticity}</td>
      <td className="g reach">
        <ReachBar values={line.values} reach={room.reach} />
      </td>
      {line.cells.map((cell, s) => (
        <td key={room.columns[s]?.id ?? ""} className={`c ${cell.leaning}`}>
          <b aria-hidden="true">{cell.sign}</b>
          <span>{cell.text}</span>
        </td>
      ))}
      <td className="num g">{line.points ?? ""}</td>
    </tr>
  );
}
