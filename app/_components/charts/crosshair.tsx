import type { ChartData, ChartPoint } from "@/lib/view/chart-data";
import type { Drawing } from "@/lib/view/chart-overlay";
import { pixelOf } from "@/lib/view/crosshair";

/** One rule through all drawings, with a dot on each line; it lies over them and takes no part in being clicked. */
export function Crosshair({
  drawings,
  data,
  point,
}: {
  drawings: readonly Drawing[];
  data: ChartData;
  point: ChartPoint;
}) {
  let offset = 0;
  const placed = drawings.flatMap((drawing) => {
    const y = offset;
    offset += drawing.height;
    return drawing.frames.map((frame) => ({ frame, y, px: pixelOf(frame, point.x, data) }));
  });
  return (
    <svg className="crosshair" width={drawings[0]?.width ?? 0} height={offset} aria-hidden="true">
      <path d={placed.map(({ frame, y, px }) => `M${px} ${frame.top + y}V${frame.bottom + y}`).join("")} />
      {placed.flatMap(({ frame, y, px }) =>
        frame.scenarios.map((scenario) => (
          <circle
            key={scenario}
            className={`dot k${scenario + 1}`}
            cx={px}
            cy={frame.yOf(point.p[scenario] ?? 0) + y}
            r={3.5}
          />
        )),
      )}
    </svg>
  );
}
