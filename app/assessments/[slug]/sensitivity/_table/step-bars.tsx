import { type DumbbellAxis, placeOn } from "@/lib/view/robustness/dumbbell-axis";
import type { StepRow } from "@/lib/view/sensitivity/sensitivity-room";

/** What a step down (open dot) and a step up (full dot) do; the numbers stand in the other cells. */
export function StepBars({ axis, down, up }: { axis: DumbbellAxis; down: StepRow | null; up: StepRow | null }) {
  return (
    <svg className="dumb" width="100%" height="18" aria-hidden="true">
      {axis.ticks.map(({ value, place }) => (
        <line key={value} className={value === 0 ? "zero" : "gl"} x1={`${place}%`} x2={`${place}%`} y1="-24" y2="44" />
      ))}
      <StepBar axis={axis} step={down} dot="open" />
      <StepBar axis={axis} step={up} dot="full" />
    </svg>
  );
}

function StepBar({ axis, step, dot }: { axis: DumbbellAxis; step: StepRow | null; dot: "open" | "full" }) {
  if (step === null || step.permille === null || step.permille === 0) return null;
  const [start, end] = [placeOn(axis, 0), placeOn(axis, step.permille)];
  const kind = step.permille > 0 ? "pos" : "neg";
  return (
    <>
      <rect className={kind} x={`${Math.min(start, end)}%`} y="7" width={`${Math.abs(end - start)}%`} height="4" />
      <circle className={`${kind} ${dot}`} cx={`${end}%`} cy="9" r="4.5" />
    </>
  );
}
