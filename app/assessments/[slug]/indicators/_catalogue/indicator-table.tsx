import { Key } from "@/app/_components/ui/key";
import type { Scenario } from "@/lib/domain/scenario";
import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";
import type { CatalogueGroup } from "@/lib/view/indicator-catalogue";
import { type ModelRemarkLine, remarksOn } from "@/lib/view/model-remarks";
import { IndicatorRows } from "./indicator-rows";

/** All indicators by category; a column is one scenario, a tinted row one level. */
export function IndicatorTable(props: {
  groups: readonly CatalogueGroup[];
  remarks: readonly ModelRemarkLine[];
  scenarios: readonly Scenario[];
  base: string;
  say: Say;
  formats: Formats;
}) {
  const { groups, remarks, scenarios, base, say, formats } = props;
  const columns = scenarios.length + 2;
  return (
    <table className={`mx cat cols${scenarios.length}`}>
      <caption className="vh">{say("indicators.caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("indicators.column.indicator")}</th>
          <th scope="col" className="num g">
            {say("indicators.column.bits")}
          </th>
          {scenarios.map((scenario, s) => (
            <th key={scenario.id} scope="col" className="col" title={scenario.label}>
              <Key scenario={s} />
              <br />
              {scenario.shortLabel}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.category} className="group">
          <tr className="sep">
            <th scope="rowgroup" colSpan={columns}>
              <b>{group.category}</b>
            </th>
          </tr>
          {group.entries.map((entry) => (
            <IndicatorRows
              key={entry.indicator.id}
              entry={entry}
              remarks={remarksOn(entry.indicator.id, remarks)}
              scenarios={scenarios}
              base={base}
              say={say}
              formats={formats}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}
