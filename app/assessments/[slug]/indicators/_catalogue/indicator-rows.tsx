import Link from "next/link";
import type { Indicator } from "@/lib/domain/indicator";
import type { Scenario } from "@/lib/domain/scenario";
import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";
import type { CatalogueCell, CatalogueEntry } from "@/lib/view/indicator-catalogue";
import { kappaText } from "@/lib/view/kappa-text";
import type { ModelRemarkLine } from "@/lib/view/model-remarks";
import { RemarkList } from "../../_check/remark-list";

interface Props {
  readonly entry: CatalogueEntry;
  readonly remarks: readonly ModelRemarkLine[];
  readonly scenarios: readonly Scenario[];
  readonly base: string;
  readonly say: Say;
  readonly formats: Formats;
}

/** One indicator: a line with its name and diagnosticity, then a row for each level. */
export function IndicatorRows({ entry, remarks, scenarios, base, say, formats }: Props) {
  const { indicator, bits, findings, rows } = entry;
  const digits = indicator.kind === "rate" ? 2 : 0;
  const text = (cell: CatalogueCell) =>
    indicator.kind === "rate" ? formats.number(cell.value, digits) : formats.number(cell.value * 100, fineness(entry));
  return (
    <>
      <tr className="ind" id={indicator.id}>
        <th scope="rowgroup">
          <Link href={`${base}/indicators/${indicator.id}`}>{indicator.label}</Link>{" "}
          <span>{facts(indicator, findings, say, formats).join(", ")}</span>
          {bits !== null && (
            <span className="onphone">, {say("indicators.bits", { bits: formats.number(bits, 3) })}</span>
          )}
        </th>
        <td className="num g mut">{bits === null ? "–" : formats.number(bits, 3)}</td>
        <td colSpan={scenarios.length} className="q">
          {indicator.question}
        </td>
      </tr>
      {remarks.length > 0 && (
        <tr className="rk">
          <td colSpan={scenarios.length + 2}>
            <RemarkList remarks={remarks} say={say} />
          </td>
        </tr>
      )}
      {rows.map((row) => (
        <tr key={row.key} className="lvl">
          <th scope="row">{row.level ?? say("indicators.eventsRow")}</th>
          <td className="g" />
          {row.cells.map((cell, s) => (
            <td key={scenarios[s]?.id ?? ""} className={`c ${cell.leaning}`}>
              <span>{text(cell)}</span>
            </td>
          ))}
        </tr>
      ))}
    </>
  );
}

/** Digits after the point that the finest chance of an indicator needs, two at most. */
function fineness({ rows }: CatalogueEntry): number {
  const needed = rows.flatMap(({ cells }) =>
    cells.map(
      ({ value }) =>
        [0, 1, 2].find(
          (digits) => Math.abs(value * 100 * 10 ** digits - Math.round(value * 100 * 10 ** digits)) < 1e-6,
        ) ?? 2,
    ),
  );
  return Math.max(0, ...needed);
}

function facts(indicator: Indicator, findings: number, say: Say, formats: Formats): string[] {
  const list: string[] = [];
  if (indicator.kind === "rate") {
    const { from, to } = indicator.monitored;
    list.push(
      to === null
        ? say("indicators.watchOpen", { from: formats.day(from) })
        : say("indicators.watch", { from: formats.day(from), to: formats.day(to) }),
    );
  } else list.push(say("indicators.levelCount", { count: indicator.levels.length }));
  if (indicator.weight === 0) list.push(say("indicators.off"));
  else if (indicator.weight !== 1)
    list.push(say("indicators.weightOf", { weight: formats.number(indicator.weight, 2) }));
  if (indicator.kappa !== undefined) list.push(say("bands.fact", { kappa: kappaText(indicator.kappa, formats) }));
  list.push(say("indicators.findings", { count: findings }));
  return list;
}
