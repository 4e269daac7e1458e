"use client";
import { useMemo } from "react";
import { useWidth } from "@/app/_components/charts/use-width";
import { useWords } from "@/app/_i18n/words";
import { scenarioMark } from "@/lib/view/scenario-mark";
import { type CompareData, compareLayout } from "@/lib/view/what-if/compare-layout";
import { LINE_WIDTH, leader } from "@/lib/view/what-if/compare-svg";

/** Both trajectories at the width at hand: as it is thin, the scratch copy full. */
export function CompareChart({ data }: { data: CompareData }) {
  const { say, formats } = useWords();
  const [ref, width] = useWidth<HTMLDivElement>();
  const layout = useMemo(
    () => (width === null || width === 0 ? null : compareLayout(data, width, say, formats)),
    [data, width, say, formats],
  );
  return (
    <div className="wichart" ref={ref}>
      {layout !== null && (
        <svg
          className="ch"
          width={layout.width}
          height={layout.height}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          role="img"
          aria-label={data.description}
        >
          {layout.valueTicks.map(({ y, text }, index) => (
            <g key={text}>
              <path className={index === 0 ? "base" : "grid"} d={`M${layout.left} ${y}H${layout.right}`} />
              <text x={layout.left - 8} y={y + 4.5} textAnchor="end">
                {text}
              </text>
            </g>
          ))}
          {layout.timeTicks.map(({ x, text, anchor }) => (
            <g key={x}>
              <path className="base" d={`M${x} ${layout.bottom}v4`} />
              <text x={x} y={layout.height - 4} textAnchor={anchor}>
                {text}
              </text>
            </g>
          ))}
          {layout.lines.map(({ scenario, side, path }) => (
            <path
              key={`${scenario} ${side}`}
              d={path}
              fill="none"
              stroke={`var(${scenarioMark(scenario).token})`}
              strokeWidth={LINE_WIDTH[side]}
              strokeDasharray={scenarioMark(scenario).dash ?? undefined}
              strokeLinejoin="round"
            />
          ))}
          {layout.labels.map((label) => (
            <g key={`${label.scenario} ${label.side}`} className={`k${label.scenario + 1}`}>
              <path className="lead-line" d={leader(layout, label)} />
              <text className={label.side === "tried" ? "lab" : "sub"} x={label.x} y={label.y}>
                {label.name}
              </text>
              <text className="sub" x={label.x} y={label.y + 15}>
                {label.score}
              </text>
            </g>
          ))}
        </svg>
      )}
    </div>
  );
}
