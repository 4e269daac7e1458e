import { type DumbbellAxis, placeOn } from "@/lib/view/robustness/dumbbell-axis";

/** From the lead as it stands to the lead after a change; the numbers stand in the next cells. */
export function Dumbbell({ axis, from, to }: { axis: DumbbellAxis; from: number; to: number }) {
  const [start, end] = [placeOn(axis, from), placeOn(axis, to)];
  const kind = to >= from ? "pos" : "neg";
  return (
    <svg className="dumb" width="100%" height="16" aria-hidden="true">
      <AxisRules axis={axis} now={from} />
      {from !== to && (
        <rect className={kind} x={`${Math.min(start, end)}%`} y="6" width={`${Math.abs(end - start)}%`} height="4" />
      )}
      <circle className={from === to ? "stay" : kind} cx={`${end}%`} cy="8" r="4.5" />
    </svg>
  );
}

function AxisRules({ axis, now }: { axis: DumbbellAxis; now: number }) {
  return (
    <>
      {axis.ticks.map(({ value, place }) => (
        <line key={value} className={value === 0 ? "zero" : "gl"} x1={`${place}%`} x2={`${place}%`} y1="-24" y2="40" />
      ))}
      <line className="hair" x1={`${placeOn(axis, now)}%`} x2={`${placeOn(axis, now)}%`} y1="-24" y2="40" />
    </>
  );
}

/** The numbers of the axis over a column of bars. */
export function AxisTicks({ axis, text }: { axis: DumbbellAxis; text: (value: number) => string }) {
  return (
    <svg className="dumbax" width="100%" height="16" aria-hidden="true">
      {axis.ticks.map(({ value, place }) => (
        <text key={value} x={`${place}%`} y="12" textAnchor="middle">
          {text(value)}
        </text>
      ))}
    </svg>
  );
}
