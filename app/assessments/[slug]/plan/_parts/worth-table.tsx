import Link from "next/link";
import { words } from "@/app/_i18n/server";
import type { WorthRow } from "@/lib/view/plan/plan-rows";

/** Every indicator that would tell something, with the way to plan it and the way to say that nothing was seen. */
export async function WorthTable({ rows, slug }: { rows: readonly WorthRow[]; slug: string }) {
  const { say, formats } = await words();
  return (
    <div className="scroll">
      <table className="pltab">
        <thead>
          <tr>
            <th scope="col">{say("plan.col.indicator")}</th>
            <th scope="col" className="num">
              {say("plan.col.gain")}
            </th>
            <th scope="col">{say("plan.col.absence")}</th>
            <th scope="col" className="noprint">
              <span className="vh">{say("plan.col.action")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.indicator}>
              <th scope="row">
                <Link href={`/assessments/${slug}/indicators/${row.indicator}`} prefetch={false}>
                  {row.label}
                </Link>
              </th>
              <td className="num">{formats.number(row.bits, 3)}</td>
              <td className="absence">
                <NothingSeen row={row} slug={slug} />
              </td>
              <td className="noprint">
                <Link href={`/assessments/${slug}/plan?add=${row.indicator}#form`}>
                  {say("plan.planIt")}
                  <span className="vh">: {row.label}</span>
                </Link>
                {row.planned > 0 && <span className="s mut"> {say("plan.planned", { count: row.planned })}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

async function NothingSeen({ row, slug }: { row: WorthRow; slug: string }) {
  const { say, formats } = await words();
  const { absence, indicator, label } = row;
  if (absence.kind === "level")
    return (
      <Link href={`/assessments/${slug}/plan/looked?indicator=${indicator}`}>
        {say("plan.looked")}
        <span className="vh">: {label}</span>
      </Link>
    );
  if (absence.kind === "none")
    return (
      <span className="s mut">
        {say("plan.noLevel")}{" "}
        <Link href={`/assessments/${slug}/indicators/${indicator}`} prefetch={false}>
          {say("plan.setLevel")}
          <span className="vh">: {label}</span>
        </Link>
      </span>
    );
  const to = absence.to === null ? "none" : formats.day(absence.to);
  return (
    <span className="s mut">
      {absence.over ? say("plan.silenceOver", { to }) : say("plan.silence", { from: formats.day(absence.from), to })}
    </span>
  );
}
