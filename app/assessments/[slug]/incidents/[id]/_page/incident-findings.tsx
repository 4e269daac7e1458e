import Link from "next/link";
import { Fragment } from "react";
import { Grade } from "@/app/_components/ui/grade";
import { words } from "@/app/_i18n/server";
import type { EvidenceRow } from "@/lib/view/evidence-rows";
import { indicatorOf, levelLabel } from "@/lib/view/finding-name";
import type { ViewCase } from "@/lib/view/view-case";
import { gradeLabel } from "../../../evidence/_list/grade-label";

/** What stands under the incident: each finding with its reports, how they stand to each other, and what it moved. */
export async function IncidentFindings(props: { view: ViewCase; rows: readonly EvidenceRow[]; scenario: string }) {
  const { say } = await words();
  const { view, rows } = props;
  return (
    <section className="sec" aria-labelledby="incident-findings">
      <div className="hd">
        <h2 id="incident-findings">{say("incidents.one.findings", { count: rows.length })}</h2>
      </div>
      {rows.length === 0 ? (
        <p className="mut">{say("incidents.one.noFindings")}</p>
      ) : (
        <div className="scroll">
          <table className="inct">
            <thead>
              <tr>
                <th scope="col">{say("incidents.column.day")}</th>
                <th scope="col">{say("incidents.column.finding")}</th>
                <th scope="col">{say("incidents.column.reading")}</th>
                <th scope="col">{say("incidents.column.reports")}</th>
                <th scope="col" className="num">
                  {say("incidents.column.effect", { name: props.scenario })}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.id} view={view} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Row({ view, row }: { view: ViewCase; row: EvidenceRow }) {
  const { say, file } = view;
  const indicator = indicatorOf(file.model, row.finding.indicator);
  const isContradicted = row.tags.includes("contradicted");
  return (
    <tr className={row.finding.status === "withdrawn" ? "wd" : undefined}>
      <td className="day">{row.dayText}</td>
      <td>
        <Link href={`/assessments/${file.assessment.slug}/evidence/${row.id}`} prefetch={false}>
          {row.finding.title === "" ? row.indicator : row.name}
        </Link>{" "}
        {row.tags.map((tag) => (
          <Fragment key={tag}>
            <span className="tag">{say(`evidence.tag.${tag}`)}</span>{" "}
          </Fragment>
        ))}
      </td>
      <td>{row.levels.length === 0 ? say("evidence.event") : row.levels.join(" / ")}</td>
      <td className="rp">
        <ul>
          {row.finding.reports.map((report) => (
            <li key={report.id} className={report.status === "withdrawn" ? "wd" : undefined}>
              <Grade grade={report.grade} label={gradeLabel(report.grade, say)} />{" "}
              <span>
                {report.source}
                {report.origin !== null && ` ${say("incidents.one.repeats", { name: report.origin })}`}
                {isContradicted && report.level !== null && <em> {levelLabel(indicator, report.level)}</em>}
              </span>
            </li>
          ))}
        </ul>
      </td>
      <td className="num">
        {row.permille === null ? <span className="s mut">{row.contribution}</span> : row.contribution}
      </td>
    </tr>
  );
}
