import Link from "next/link";
import { Key } from "@/app/_components/ui/key";
import { words } from "@/app/_i18n/server";
import type { RobustnessGroup, RobustnessRoom, RobustnessRow } from "@/lib/view/robustness/robustness-room";
import { AxisTicks, Dumbbell } from "./dumbbell";

/** One line a change, on one axis, those that change the lead first in each group. */
export async function RobustnessTable({ room, href }: { room: RobustnessRoom; href: (finding: string) => string }) {
  const { say, formats } = await words();
  return (
    <table className="chg">
      <thead>
        <tr>
          <th scope="col">{say("robustness.column.change")}</th>
          <th scope="col" className="bc">
            {say("robustness.column.lead", { leader: room.leaderName })}
            <AxisTicks axis={room.axis} text={(value) => formats.number(value / 10, 0)} />
          </th>
          <th scope="col" className="num">
            {say("robustness.column.ahead")}
          </th>
          <th scope="col" className="num mv">
            {say("robustness.column.moved")}
          </th>
          <th scope="col" className="ld">
            {say("robustness.column.leads")}
          </th>
        </tr>
      </thead>
      <tbody>
        <tr className="end">
          <th scope="row">{say("robustness.asItStands")}</th>
          <td className="bc">
            <Dumbbell axis={room.axis} from={room.permille} to={room.permille} />
          </td>
          <td className="num">{formats.signed(room.permille / 10)}</td>
          <td className="num mv" />
          <td className="ld">
            <Key scenario={room.leader} />
            {room.leaderName}
          </td>
        </tr>
      </tbody>
      {room.groups.map((group) => (
        <Group key={group.kind} group={group} room={room} href={href} />
      ))}
    </table>
  );
}

function Group(props: { group: RobustnessGroup; room: RobustnessRoom; href: (finding: string) => string }) {
  const { group, room } = props;
  return (
    <tbody>
      <tr className="sep">
        <th scope="rowgroup" colSpan={5}>
          <b>{group.title}</b> {group.note !== "" && <span className="mut">{group.note}</span>}
        </th>
      </tr>
      {group.rows.map((row) => (
        <tr key={row.key} className={row.outcome?.flips ? "flip" : undefined}>
          <th scope="row">
            {row.finding === null ? (
              row.label
            ) : (
              <Link href={props.href(row.finding)} prefetch={false}>
                {row.label}
              </Link>
            )}{" "}
            <span className="mut s">{row.note}</span>
          </th>
          <Cells row={row} room={room} />
        </tr>
      ))}
    </tbody>
  );
}

async function Cells({ row, room }: { row: RobustnessRow; room: RobustnessRoom }) {
  const { say } = await words();
  if (row.outcome === null)
    return (
      <td className="mut" colSpan={4}>
        {say("robustness.impossible")}
      </td>
    );
  const { outcome } = row;
  return (
    <>
      <td className="bc">
        <Dumbbell axis={room.axis} from={outcome.before} to={outcome.after} />
      </td>
      <td className="num">{outcome.afterText}</td>
      <td className="num mv">{outcome.changeText}</td>
      <td className="ld">
        <Key scenario={outcome.leader} />
        {outcome.leaderName}
        {outcome.flips && <i className="vh">, {say("robustness.flips")}</i>}
      </td>
    </>
  );
}
