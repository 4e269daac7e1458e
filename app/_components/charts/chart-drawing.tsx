import type { ChartLayout } from "@/lib/view/chart-layout";
import { scenarioMark } from "@/lib/view/scenario-mark";

/** What lies under the lines: the projected zone, the grid with its numbers, and the time axis. */
export function ChartGround({ layout }: { layout: ChartLayout }) {
  const { now } = layout;
  return (
    <g className="ground">
      {now !== null && (
        <rect
          className="future"
          x={now.px}
          y={layout.top}
          width={layout.right - now.px}
          height={layout.bottom - layout.top}
        />
      )}
      {layout.valueTicks.map(({ y, text }, index) => (
        <g key={text}>
          <path className={index === 0 ? "base" : "grid"} d={`M${layout.left} ${y}H${layout.right}`} />
          <text x={layout.left - 8} y={y + 4.5} textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      {layout.timeTicks.map(({ px, text, anchor }) => (
        <g key={px}>
          <path className="base" d={`M${px} ${layout.bottom}v4`} />
          <text x={px} y={layout.height - 4} textAnchor={anchor}>
            {text}
          </text>
        </g>
      ))}
      {layout.markers.map(({ text, center, width, rules }) => (
        <g className="mk" key={text}>
          <path d={rules.map((px) => `M${px} ${layout.top}V${layout.bottom}`).join("")} />
          <rect x={center - width / 2} y={layout.bottom + 7} width={width} height={17} />
          <text x={center} y={layout.bottom + 20}>
            {text}
          </text>
        </g>
      ))}
    </g>
  );
}

/** What lies over the lines: the now rule, a dot on it for each line, and the labels at the line ends. */
export function ChartMarks({ layout, ends }: { layout: ChartLayout; ends: readonly number[] }) {
  const { now } = layout;
  return (
    <g className="marks">
      {now !== null && (
        <>
          <path className="now" d={`M${now.px} ${layout.top - 6}V${layout.bottom}`} />
          <text className="lab" x={now.px - 6} y={13} textAnchor="end">
            {now.text}
          </text>
          <text className="sub" x={now.px + 6} y={13}>
            {now.ahead}
          </text>
          {layout.order.map((scenario) => (
            <circle
              key={scenario}
              className={`dot k${scenario + 1}`}
              cx={now.px}
              cy={layout.yOf(ends[scenario] ?? 0)}
              r={4}
            />
          ))}
        </>
      )}
      {layout.labels.map(({ scenario, x, y, lineY, name, sub }) => (
        <g key={scenario} className={`k${scenario + 1}`}>
          <path
            className="lead-line"
            d={`M${layout.right + 2} ${lineY}L${layout.right + 10} ${y - 4}H${x - 4}`}
            stroke={`var(${scenarioMark(scenario).token})`}
          />
          <text className="lab" x={x} y={y}>
            {name}
          </text>
          <text className="sub" x={x} y={y + 15}>
            {sub}
          </text>
        </g>
      ))}
    </g>
  );
}
