import type { ChartData } from "@/lib/view/chart-data";
import type { ChartLayout } from "@/lib/view/chart-layout";
import { pathOf } from "@/lib/view/trajectory-svg";
import { ChartGround, ChartMarks } from "./chart-drawing";

/** The trajectory without script: for paper, and for browsers that run none. */
export function StillChart({ data, layout }: { data: ChartData; layout: ChartLayout }) {
  const seen = data.points.filter((point) => point.phase !== "projected");
  const ahead = data.points.filter((point) => point.phase === "now" || point.phase === "projected");
  return (
    <svg
      className="ch still"
      width={layout.width}
      height={layout.height}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      role="img"
      aria-label={data.description}
    >
      <ChartGround layout={layout} />
      {layout.order.map((scenario) => (
        <g key={scenario} className={`k${scenario + 1}`}>
          <path className="ln" d={pathOf(seen, scenario, layout)} />
          {ahead.length > 1 && <path className="ln pj" d={pathOf(ahead, scenario, layout)} />}
        </g>
      ))}
      <ChartMarks layout={layout} ends={seen.at(-1)?.p ?? []} />
    </svg>
  );
}
