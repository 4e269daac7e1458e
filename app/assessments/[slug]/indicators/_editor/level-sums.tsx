"use client";
import { Button } from "react-aria-components/Button";
import { useWords } from "@/app/_i18n/words";
import { decimalText } from "@/lib/view/decimal-entry";
import { chancesOf, normaliseScenario, rowSum } from "./indicator-draft";
import type { LevelTableProps } from "./level-table";

/** What each scenario adds to, live, and the way to make it 100. */
export function LevelSums({ draft, scenarios, messages, set }: LevelTableProps) {
  const { say, language } = useWords();
  return (
    <tfoot>
      <tr>
        <th scope="row">{say("indicators.sum")}</th>
        {scenarios.map((scenario, s) => {
          const sum = rowSum(draft, s);
          const isDone = sum === 100 && !chancesOf(draft, s).includes(null);
          const isBlank = (draft.percents[s] ?? []).every((percent) => percent === "");
          const wrong = messages[`likelihood.${s}`];
          return (
            <td key={scenario.id} className="col" data-scenario={scenario.shortLabel} aria-live="polite">
              <b className={isDone || isBlank ? undefined : "err"}>{isBlank ? "–" : decimalText(sum, language)}</b>
              {!isDone && draft.mode === "numbers" && sum > 0 && (
                <Button
                  className="btn quiet"
                  onPress={() => set((old) => normaliseScenario(old, s, language))}
                  aria-label={say("indicators.normaliseOne", { scenario: scenario.label })}
                >
                  {say("indicators.normalise")}
                </Button>
              )}
              {wrong !== undefined && <span className="xs err">{wrong}</span>}
            </td>
          );
        })}
      </tr>
    </tfoot>
  );
}
