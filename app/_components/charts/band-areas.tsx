import { Area } from "recharts";
import { scenarioMark } from "@/lib/view/scenario-mark";
import { rowKeys } from "./chart-rows";

/**
 * The bands of all scenarios behind their lines: one is filled, hatched after the as-of day, and the others are little more than
 * their edges, because filled bands that overlap turn into mud.
 */
export function bandAreas(order: readonly number[], filled: number, hatchId: string) {
  const last = [...order.filter((scenario) => scenario !== filled), filled];
  return [
    <defs key="hatch">
      <pattern id={hatchId} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path className={`hx k${filled + 1}`} d="M0 0V5" />
      </pattern>
    </defs>,
    ...last.flatMap((scenario) => {
      const hatch = scenario === filled ? hatchId : null;
      return [area(scenario, "seenBands", hatch), area(scenario, "aheadBands", hatch)];
    }),
  ];
}

function area(scenario: number, part: "seenBands" | "aheadBands", hatchId: string | null) {
  const isHatched = part === "aheadBands" && hatchId !== null;
  const colour = `var(${scenarioMark(scenario).token})`;
  const dataKey = rowKeys[part][scenario];
  if (dataKey === undefined) return null;
  return (
    <Area
      key={`${part}-${scenario}`}
      className={`bandarea ${isHatched ? "hatched" : hatchId === null ? "" : "filled"}`}
      dataKey={dataKey}
      type="linear"
      stroke={colour}
      fill={isHatched ? `url(#${hatchId})` : colour}
      fillOpacity={1}
      dot={false}
      activeDot={false}
      isAnimationActive={false}
      legendType="none"
      tooltipType="none"
    />
  );
}
