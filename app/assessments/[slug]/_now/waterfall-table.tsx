import Link from "next/link";
import { words } from "@/app/_i18n/server";
import { type BarAxis, bar, barAxis } from "@/lib/view/bar-axis";
import type { Waterfall, WaterfallRow } from "@/lib/view/waterfall";

/** Start, every step and end of one score, with bars on one axis. */
export async function WaterfallTable({ fall, href }: { fall: Waterfall; href: (findingId: string) => string }) {
  const { say, formats } = await words();
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
              {row.finding === null ? (
                row.label
              ) : (
                <Link href={href(row.finding)} prefetch={false}>
                  {row.label}
                </Link>
              )}
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
