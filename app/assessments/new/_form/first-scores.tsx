"use client";
import { Key } from "@/app/_components/ui/key";
import { useWords } from "@/app/_i18n/words";
import { priorPercents, type ScenarioDraft } from "@/app/assessments/_parts/scenario-draft";
import type { Yardstick } from "@/lib/domain/assessment";
import { estimativeWord } from "@/lib/view/estimative-word";
import { percentSum } from "@/lib/view/spread-rest";

/** What the assessment will say on its first day, beside the form while it is typed. */
export function FirstScores({ drafts, yardstick }: { drafts: readonly ScenarioDraft[]; yardstick: Yardstick }) {
  const { say, formats } = useWords();
  const percents = priorPercents(drafts);
  return (
    <aside className="side">
      <section className="sec">
        <h2>{say("assessments.firstDay")}</h2>
        <table className="shift">
          <thead>
            <tr>
              <th scope="col">{say("assessments.col.scenario")}</th>
              <th scope="col" className="num">
                {say("assessments.col.score")}
              </th>
            </tr>
          </thead>
          <tbody>
            {drafts.map((draft, index) => {
              const percent = percents[index] ?? null;
              const valid = percent !== null && percent >= 0 && percent <= 100;
              return (
                <tr key={draft.key}>
                  <th scope="row">
                    <Key scenario={index} />
                    {draft.shortLabel === ""
                      ? say("assessments.scenarioNumber", { number: index + 1 })
                      : draft.shortLabel}
                    {valid && (
                      <span className="word">{estimativeWord(Math.round(percent * 10), yardstick, say).text}</span>
                    )}
                  </th>
                  <td className="num">{valid ? formats.number(percent) : "–"}</td>
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{say("assessments.col.sum")}</th>
              <td className="num">{formats.number(percentSum(percents))}</td>
            </tr>
          </tfoot>
        </table>
        <p className="fn">{say("assessments.firstDayWhat")}</p>
      </section>
    </aside>
  );
}
