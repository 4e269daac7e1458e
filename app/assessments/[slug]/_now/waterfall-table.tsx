import Link from "next/link";
import { words } from "@/app/_i18n/server";
import type { CaseFile, StoredFinding } from "@/lib/domain/case-file";
import { type BarAxis, bar, barAxis } from "@/lib/view/bar-axis";
import { findingsById } from "@/lib/view/view-case";
import type { Waterfall, WaterfallRow } from "@/lib/view/waterfall";
import { StepQuotes } from "./step-quotes";

interface WaterfallTableProps {
  file: CaseFile;
  fall: Waterfall;
  href: (findingId: string) => string;
}

/** Start, every step and end of one score, with bars on one axis; a step with findings opens what their reports say. */
export async function WaterfallTable({ file, fall, href }: WaterfallTableProps) {
  const { say, formats } = await words();
  const findings = findingsById({ file });
  const axis = barAxis(fall.highest);
  return (
    <table className="wf">
      <thead>
        <tr>
          <th scope="col">{say("now.day")}</th>
          <th scope="col">{say("now.whatChanged")}</th>
          <th scope="col" className="bc">
            <span className={`ax ax${axis.ticks.length}`}>
              {axis.ticks.map((tick) => (
                <span key={tick}>{formats.number(tick, 0)}</span>
              ))}
            </span>
          </th>
          <th scope="col" className="num">
            {say("now.points")}
          </th>
        </tr>
      </thead>
      <tbody>
        {fall.rows.map((row) => (
          <tr key={row.key} className={isEnd(row) ? "end" : undefined}>
            <td className="day">{row.dayText}</td>
            <td>
              <Step row={row} finding={findings.get(row.finding ?? "")} model={file.model} href={href} />
            </td>
            <td className="bc">
              <StepBar row={row} axis={axis} />
            </td>
            <td className="num">{row.points}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

async function Step(props: {
  row: WaterfallRow;
  finding: StoredFinding | undefined;
  model: CaseFile["model"];
  href: (findingId: string) => string;
}) {
  const { row, finding, href } = props;
  if (finding !== undefined)
    return (
      <details className="step">
        <summary>{row.label}</summary>
        <StepQuotes finding={finding} model={props.model} href={href(finding.id)} />
      </details>
    );
  if (row.members.length === 0) return row.label;
  return (
    <details className="step">
      <summary>{row.label}</summary>
      <ul className="stepquotes">
        {row.members.map((member) => (
          <li key={member.finding}>
            <span className="num">{member.points}</span>{" "}
            <Link href={href(member.finding)} prefetch={false}>
              {member.label}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}

const isEnd = (row: WaterfallRow): boolean => row.kind === "start" || row.kind === "end";

function StepBar({ row, axis }: { row: WaterfallRow; axis: BarAxis }) {
  const place = bar(row.from, row.to, axis);
  const kind = isEnd(row) ? "tot" : row.to >= row.from ? "pos" : "neg";
  const drawn = isEnd(row) ? row.permille > 0 : row.permille !== 0;
  return (
    <svg className="bar" viewBox="0 0 1000 16" preserveAspectRatio="none" aria-hidden="true">
      {axis.ticks.map((tick, index) => (
        <path key={tick} className="gl" d={`M${Math.round((index / axis.ticks.length) * 1000)} -24V40`} />
      ))}
      {drawn && (
        <rect className={kind} x={place.x} width={place.width} y={isEnd(row) ? 0 : 2} height={isEnd(row) ? 16 : 12} />
      )}
    </svg>
  );
}
