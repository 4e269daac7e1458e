"use client";
import { Key } from "@/app/_components/ui/key";
import { useWords } from "@/app/_i18n/words";
import type { ChartData, ChartPoint } from "@/lib/view/chart-data";
import { toPermille } from "@/lib/view/permille";

const phases = { before: "chart.before", after: "chart.after", projected: "chart.projected" } as const;

/** The scores of one moment, the highest first. */
export function ChartTooltip({ point, scenarios }: { point: ChartPoint; scenarios: ChartData["scenarios"] }) {
  const { say, formats } = useWords();
  const printed = toPermille(point.p);
  const rows = scenarios
    .map((scenario, index) => ({ scenario, index, permille: printed[index] ?? 0 }))
    .sort((a, b) => b.permille - a.permille || a.index - b.index);
  const phase = point.phase === "day" || point.phase === "now" ? null : say(phases[point.phase]);
  return (
    <div className="tip">
      <p>
        <b>{formats.day(point.day)}</b>
        {phase !== null && <span className="mut">, {phase}</span>}
      </p>
      <ul>
        {rows.map(({ scenario, index, permille }) => (
          <li key={scenario.id}>
            <Key scenario={index} />
            <span>{scenario.shortLabel}</span>
            <span className="num">{formats.number(permille / 10)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
