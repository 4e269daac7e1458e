import Link from "next/link";
import { words } from "@/app/_i18n/server";
import type { Day } from "@/lib/domain/instant";
import type { HeatLine, HeatRoom } from "@/lib/view/heat-strip/heat-room";

/** The numbers of the strips, complete without script; each reading of the window can be opened. */
export async function HeatTable({ room, base, until }: { room: HeatRoom; base: string; until: Day }) {
  const { say, formats } = await words();
  return (
    <table className="ht">
      <caption>{say("matrix.strip.tableCaption", { day: formats.longDay(until) })}</caption>
      <thead>
        <tr>
          <th scope="col">{say("matrix.strip.column.indicator")}</th>
          <th scope="col">{say("matrix.strip.column.last")}</th>
          <th scope="col">{say("matrix.strip.column.day")}</th>
          <th scope="col" className="num">
            {say("matrix.strip.column.since")}
          </th>
          <th scope="col">{say("matrix.strip.column.expected")}</th>
          <th scope="col">{say("matrix.strip.column.state")}</th>
          <th scope="col">{say("matrix.strip.column.readings")}</th>
        </tr>
      </thead>
      <tbody>
        {room.lines.map((line) => (
          <tr key={line.row.id}>
            <th scope="row">
              <Link href={`${base}/indicators/${line.row.id}`} prefetch={false}>
                {line.row.label}
              </Link>{" "}
              <span className="s mut">{line.row.category}</span>
            </th>
            <td className="last">{line.lastText}</td>
            <td className="nw">{line.lastDay}</td>
            <td className="num">{line.silent}</td>
            <td className="exp">{line.expected}</td>
            <td className="state">{line.isOverdue ? <b>{line.standing}</b> : line.standing}</td>
            <td className="read">
              <Readings line={line} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

async function Readings({ line }: { line: HeatLine }) {
  const { say } = await words();
  const count = say("matrix.strip.readingCount", { count: line.marks.length });
  if (line.listed.length === 0) return count;
  return (
    <details>
      <summary>{count}</summary>
      <ul>
        {line.listed.map((mark) => (
          <li key={mark.day}>
            <span className="nw mut">{mark.day}</span> {mark.text} <span className="num">{mark.ratio}</span>
          </li>
        ))}
      </ul>
      {line.unlisted > 0 && <p className="xs mut">{say("matrix.strip.unlisted", { count: line.unlisted })}</p>}
    </details>
  );
}
