"use client";
import { Key } from "@/app/_components/ui/key";
import { useWords } from "@/app/_i18n/words";
import { type BandRows, bandsAt, bandText } from "@/lib/view/band-rows";
import type { ChartData, ChartPoint } from "@/lib/view/chart-data";
import { toPermille } from "@/lib/view/permille";

const phases = { before: "chart.before", after: "chart.after", projected: "chart.projected" } as const;

/** The scores of one moment with their bands, the highest first. */
export function ChartTooltip(props: { point: ChartPoint; scenarios: ChartData["scenarios"]; bands: BandRows | null }) {
  const { say, formats } = useWords();
  const { point, scenarios } = props;
  const ranges = props.bands === null ? undefined : bandsAt(props.bands, point);
  const printed = toPermille(point.p);
  const rows = scenarios
    .map((scenario, index) => ({ scenario, index, permille: printed[index] ?? 0, band: ranges?.[index] }))
    .sort((a, b) => b.permille - a.permille || a.index - b.index);
  const phase = point.phase === "day" || point.phase === "now" ? null : say(phases[point.phase]);
  return (
    <div className="tip">
      <p>
        <b>{formats.day(point.day)}</b>
        {phase !== null && <span className="mut">, {phase}</span>}
      </p>
      <ul className={ranges === undefined ? undefined : "withbands"}>
        {rows.map(({ scenario, index, permille, band }) => (
          <li key={scenario.id}>
            <Key scenario={index} />
            <span>{scenario.shortLabel}</span>
            <span className="num">{formats.number(permille / 10)}</span>
            {band !== undefined && <span className="num mut">{bandText(band, formats)}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
