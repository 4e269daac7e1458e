import Link from "next/link";
import { Fragment } from "react";
import { Grade } from "@/app/_components/ui/grade";
import { words } from "@/app/_i18n/server";
import { actorName } from "@/db/records/actor-name";
import type { StoredReport } from "@/lib/domain/case-file";
import { dayOf, laterDay } from "@/lib/domain/instant";
import type { EvidenceRow } from "@/lib/view/evidence-rows";
import { indicatorOf, levelLabel } from "@/lib/view/finding-name";
import { nearDay, type ViewCase } from "@/lib/view/view-case";

import { ContributionBar } from "./contribution-bar";
import type { ContributionScale } from "./contribution-scale";
import { gradeLabel } from "./grade-label";
import { StatusAction } from "./status-action";

interface TableProps {
  view: ViewCase;
  rows: readonly EvidenceRow[];
  scale: ContributionScale;
  /** The scenario to which the contributions are. */
  scenario: string;
  /** How many comments stand at a finding. */
  comments: ReadonlyMap<string, number>;
}

/** Every finding with its reports and what it does to one scenario; complete without JavaScript. */
export async function EvidenceTable({ view, rows, scale, scenario, comments }: TableProps) {
  const { say } = await words();
  return (
    <table className="ev">
      <thead>
        <tr>
          <th scope="col">{say("evidence.column.occurred")}</th>
          <th scope="col">{say("evidence.column.finding")}</th>
          <th scope="col">{say("evidence.column.reading")}</th>
          <th scope="col">{say("evidence.column.reports")}</th>
          <th scope="col" className="rc">
            {say("evidence.column.reported")}
          </th>
          <th scope="col" className="co">
            {say("evidence.column.contribution", { name: scenario })}
          </th>
          <th scope="col" className="num">
            {say("evidence.column.points")}
          </th>
          <th scope="col" className="ac noprint">
            <span className="vh">{say("evidence.column.action")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} view={view} row={row} scale={scale} comments={comments.get(row.id) ?? 0} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  view: ViewCase;
  row: EvidenceRow;
  scale: ContributionScale;
  comments: number;
}

function Row({ view, row, scale, comments }: RowProps) {
  const { say } = view;
  const { finding, name, tags } = row;
  const withdrawn = finding.status === "withdrawn";
  const { slug } = view.file.assessment;
  const standing = finding.reports.filter((report) => report.status !== "withdrawn");
  const reported = standing.map((report) => report.reportedOn).reduce(laterDay, "");
  return (
    <tr className={withdrawn ? "wd" : undefined} id={`finding-${row.id}`}>
      <td className="day">{row.dayText}</td>
      <td className="fi">
        <b>
          <Link href={`/assessments/${slug}/evidence/${row.id}`} prefetch={false}>
            {name}
          </Link>
        </b>{" "}
        {tags.map((tag) => (
          <Fragment key={tag}>
            <span className="tag">{say(`evidence.tag.${tag}`)}</span>{" "}
          </Fragment>
        ))}
        <span>{underName(view, row)}</span>
        {comments > 0 && (
          <span>
            <Link href={`/assessments/${slug}/evidence/${row.id}#comments`} prefetch={false}>
              {say("comments.count", { count: comments })}
            </Link>
          </span>
        )}
      </td>
      <td className="lv">{row.levels.length === 0 ? say("evidence.event") : row.levels.join(" / ")}</td>
      <td className="rp">
        <ul>
          {finding.reports.map((report) => (
            <ReportLine key={report.id} view={view} row={row} report={report} />
          ))}
        </ul>
      </td>
      <td className="day mut rc">{reported === "" ? "" : nearDay(view, reported)}</td>
      <td className="co">
        {row.permille === null ? (
          <span className="s">{row.contribution}</span>
        ) : (
          <ContributionBar permille={row.permille} scale={scale} />
        )}
      </td>
      <td className="num cv">{row.permille === null ? "" : row.contribution}</td>
      <td className="ac noprint">
        <StatusAction target={{ slug, findingId: row.id, reportId: null, version: finding.version, name, withdrawn }} />
      </td>
    </tr>
  );
}

/** The second line of a finding: why it does not count, or its indicator and place. */
function underName({ say, formats, file }: ViewCase, row: EvidenceRow): string {
  const { finding } = row;
  if (finding.status === "withdrawn")
    return say("evidence.withdrawnBy", {
      day: formats.shortDay(dayOf(new Date(finding.recordedAt))),
      name: actorName(finding.recordedBy),
      reason: finding.reason,
    });
  const incident = file.incidents.find((one) => one.id === finding.incidentId)?.title ?? "";
  const about = finding.title === "" ? row.category : row.indicator;
  const parts = [about, finding.place === "" ? incident : finding.place].filter((part) => part !== "");
  return finding.status === "draft" ? say("evidence.draftWhy") : parts.join(", ");
}

function ReportLine({ view, row, report }: { view: ViewCase; row: EvidenceRow; report: StoredReport }) {
  const differs = row.tags.includes("contradicted") && report.level !== null;
  const indicator = indicatorOf(view.file.model, row.finding.indicator);
  return (
    <li className={report.status === "withdrawn" ? "wd" : undefined}>
      <Grade grade={report.grade} label={gradeLabel(report.grade, view.say)} />
      <span>
        {report.source}
        {differs && report.level !== null && <em> {levelLabel(indicator, report.level)}</em>}
      </span>
    </li>
  );
}
