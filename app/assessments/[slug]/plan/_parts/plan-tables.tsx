import Link from "next/link";
import { words } from "@/app/_i18n/server";
import type { CaseFile } from "@/lib/domain/case-file";
import { indicatorOf } from "@/lib/view/finding-name";
import { absenceOf, type PlanRow } from "@/lib/view/plan/plan-rows";

/** What is still to be looked for. */
export async function OpenTable({ rows, file }: { rows: readonly PlanRow[]; file: CaseFile }) {
  const { say, formats } = await words();
  const base = `/assessments/${file.assessment.slug}/plan`;
  return (
    <div className="scroll">
      <table className="pltab">
        <thead>
          <tr>
            <th scope="col">{say("plan.col.task")}</th>
            <th scope="col" className="num">
              {say("plan.col.gain")}
            </th>
            <th scope="col">{say("plan.col.owner")}</th>
            <th scope="col">{say("plan.col.due")}</th>
            <th scope="col" className="noprint">
              <span className="vh">{say("plan.col.action")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ item, indicator, bits, overdue }) => (
            <tr key={item.id} id={`item-${item.id}`}>
              <th scope="row">
                {item.task}
                <span className="s mut">{indicator ?? say("plan.gone")}</span>
              </th>
              <td className="num">{bits === null ? "" : formats.number(bits, 3)}</td>
              <td>{item.owner === "" ? <span className="mut">{say("plan.noOwner")}</span> : item.owner}</td>
              <td className="days">
                {item.dueOn === null ? <span className="mut">{say("plan.noDue")}</span> : formats.day(item.dueOn)}
                {overdue && (
                  <>
                    {" "}
                    <span className="tag late">{say("plan.overdue")}</span>
                  </>
                )}
              </td>
              <td className="noprint">
                <span className="linklist">
                  <Looked row={{ item, indicator, bits, overdue }} file={file} />
                  <Link href={`${base}?edit=${item.id}#form`}>
                    {say("ui.edit")}
                    <span className="vh">: {item.task}</span>
                  </Link>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

async function Looked({ row, file }: { row: PlanRow; file: CaseFile }) {
  const { say } = await words();
  const indicator = indicatorOf(file.model, row.item.indicator);
  if (indicator === undefined || absenceOf(indicator, file.cut.until).kind !== "level") return null;
  const query = new URLSearchParams({ indicator: indicator.id, item: row.item.id });
  return (
    <Link href={`/assessments/${file.assessment.slug}/plan/looked?${query}`}>
      {say("plan.looked")}
      <span className="vh">: {row.item.task}</span>
    </Link>
  );
}

/** What was looked for, and what came of it. */
export async function ClosedTable({ rows, slug }: { rows: readonly PlanRow[]; slug: string }) {
  const { say } = await words();
  return (
    <div className="scroll">
      <table className="pltab">
        <thead>
          <tr>
            <th scope="col">{say("plan.col.task")}</th>
            <th scope="col">{say("plan.col.owner")}</th>
            <th scope="col">{say("plan.col.state")}</th>
            <th scope="col">{say("plan.col.outcome")}</th>
            <th scope="col" className="noprint">
              <span className="vh">{say("plan.col.action")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ item, indicator }) => (
            <tr key={item.id}>
              <th scope="row">
                {item.task}
                <span className="s mut">{indicator ?? say("plan.gone")}</span>
              </th>
              <td>{item.owner}</td>
              <td>{say(`plan.stateOf.${item.state}`)}</td>
              <td className="outcome">{item.outcome}</td>
              <td className="noprint">
                <Link href={`/assessments/${slug}/plan?edit=${item.id}#form`}>
                  {say("ui.edit")}
                  <span className="vh">: {item.task}</span>
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
