"use client";
import { Key } from "@/app/_components/ui/key";
import { useWords } from "@/app/_i18n/words";
import { addDays } from "@/lib/domain/calendar";
import type { DeskAnswer } from "@/lib/view/what-if/scratch-desk";
import type { WhatIfCase } from "@/lib/view/what-if/what-if-case";

/** The numbers of the lines that are drawn, on the days with findings. */
export function TwinDays({ kase, answer }: { kase: WhatIfCase; answer: DeskAnswer }) {
  const { say, formats } = useWords();
  const cell = (permille: readonly number[] | null, scenario: number) =>
    permille === null ? say("whatif.noScore") : formats.number((permille[scenario] ?? 0) / 10);
  return (
    <details className="witwin">
      <summary className="s">{say("whatif.table", { count: answer.days.length })}</summary>
      <div className="scroll">
        <table>
          <caption>{say("whatif.tableWhat")}</caption>
          <thead>
            <tr>
              <th scope="col">{say("whatif.day")}</th>
              {answer.shown.map((scenario) => (
                <th key={scenario} scope="col" colSpan={2} className="num">
                  <Key scenario={scenario} />
                  {kase.scenarios[scenario]?.shortLabel}
                  <span className="word">{say("whatif.bothSides")}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {answer.days.map(({ t, now, tried }) => (
              <tr key={t}>
                <th scope="row" className="nw">
                  {formats.day(addDays(kase.start, t))}
                </th>
                {answer.shown.flatMap((scenario) => [
                  <td key={`${scenario} now`} className="num">
                    {cell(now, scenario)}
                  </td>,
                  <td key={`${scenario} tried`} className="num">
                    <b>{cell(tried, scenario)}</b>
                  </td>,
                ])}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
