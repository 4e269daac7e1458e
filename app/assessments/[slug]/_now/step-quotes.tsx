import Link from "next/link";
import { words } from "@/app/_i18n/server";
import type { StoredFinding, StoredReport } from "@/lib/domain/case-file";
import type { Model } from "@/lib/domain/model";
import { indicatorOf, levelLabel } from "@/lib/view/finding-name";

const LONGEST_QUOTE = 480;

/** What the reports of one finding say: the source with its grade, what it was read as, and its own words. */
export async function StepQuotes(props: { finding: StoredFinding; model: Pick<Model, "indicators">; href: string }) {
  const { finding } = props;
  const { say } = await words();
  const indicator = indicatorOf(props.model, finding.indicator);
  const reports = finding.reports.filter((report) => report.status === "active");
  return (
    <div className="stepquotes">
      <ul>
        {reports.map((report) => (
          <li key={report.id}>
            <p>
              <span className="gr">{report.grade}</span> <b>{report.source}</b>:{" "}
              {report.level === null ? say("chart.whyEvent") : levelLabel(indicator, report.level)}
            </p>
            <Quote report={report} />
          </li>
        ))}
      </ul>
      <p>
        <Link href={props.href} prefetch={false}>
          {say("chart.whyFinding")}
          <span className="vh">: {indicator?.label ?? finding.indicator}</span>
        </Link>
      </p>
    </div>
  );
}

async function Quote({ report }: { report: StoredReport }) {
  const { say } = await words();
  if (report.quote === "") return <p className="mut">{say("chart.whyNoQuote")}</p>;
  const letters = [...report.quote];
  const text =
    letters.length <= LONGEST_QUOTE ? report.quote : `${letters.slice(0, LONGEST_QUOTE).join("").trimEnd()}…`;
  return (
    <blockquote>
      <bdi>{text}</bdi>
    </blockquote>
  );
}
