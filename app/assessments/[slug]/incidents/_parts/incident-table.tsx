import Link from "next/link";
import { words } from "@/app/_i18n/server";
import type { IncidentRow } from "@/lib/view/incidents/incident-rows";
import type { ViewCase } from "@/lib/view/view-case";

/** The register: when, what, where, how many findings, and what it moved. */
export async function IncidentTable(props: {
  view: ViewCase;
  rows: readonly IncidentRow[];
  /** What the incident moved in one scenario, tenths of a percent; null when nothing of it counts. */
  effectOf: (row: IncidentRow) => number | null;
  scenario: string;
}) {
  const { say } = await words();
  return (
    <div className="scroll">
      <table className="inct">
        <thead>
          <tr>
            <th scope="col">{say("incidents.column.day")}</th>
            <th scope="col">{say("incidents.column.incident")}</th>
            <th scope="col">{say("incidents.column.place")}</th>
            <th scope="col" className="num">
              {say("incidents.column.findings")}
            </th>
            <th scope="col" className="num">
              {say("incidents.column.effect", { name: props.scenario })}
            </th>
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <Row key={row.id} {...props} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({
  view,
  row,
  effectOf,
}: {
  view: ViewCase;
  row: IncidentRow;
  effectOf: (row: IncidentRow) => number | null;
}) {
  const { say, formats, file } = view;
  const effect = effectOf(row);
  return (
    <tr className={row.withdrawn ? "wd" : undefined}>
      <td className="day">{formats.day(row.day)}</td>
      <td>
        <b>
          <Link href={`/assessments/${file.assessment.slug}/incidents/${row.id}`} prefetch={false}>
            {row.title}
          </Link>
        </b>{" "}
        {row.withdrawn && <span className="tag">{say("evidence.tag.withdrawn")}</span>}
      </td>
      <td className="mut">
        {row.place === "" ? say("incidents.noPlace") : row.place}
        {row.place !== "" && !row.hasSpot && <span className="s"> {say("incidents.noSpot")}</span>}
      </td>
      <td className="num">{row.findings.length}</td>
      <td className="num">
        {effect === null ? <span className="s mut">{say("view.notCounted")}</span> : formats.signed(effect / 10)}
      </td>
    </tr>
  );
}
