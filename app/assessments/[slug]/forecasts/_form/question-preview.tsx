"use client";
import { useMemo } from "react";
import { useWords } from "@/app/_i18n/words";
import type { Yardstick } from "@/lib/domain/assessment";
import type { Day } from "@/lib/domain/instant";
import type { Scenario } from "@/lib/domain/scenario";
import type { ScoringInput } from "@/lib/domain/scoring-input";
import { estimativeWord } from "@/lib/view/estimative-word";
import { previewQuestion } from "@/lib/view/question-preview";
import { chancesOf, horizonOf, type QuestionDraft } from "./question-draft";

export interface PreviewData {
  readonly scenarios: readonly Scenario[];
  /** Today's scores; null when there are none. */
  readonly p: readonly number[] | null;
  /** Scenarios and how one becomes another, without evidence: what a horizon is followed through. */
  readonly dynamics: ScoringInput;
  readonly until: Day;
  readonly yardstick: Yardstick;
}

/** The number that follows from today's scores, by the same engine, while the question is typed. */
export function QuestionPreview({ draft, data }: { draft: QuestionDraft; data: PreviewData }) {
  const { say, formats } = useWords();
  const preview = useMemo(() => {
    const horizonDays = horizonOf(draft);
    const { openedOn } = draft;
    if (horizonDays === null || openedOn === null) return null;
    return previewQuestion(data, { chances: chancesOf(draft), openedOn, horizonDays });
  }, [draft, data]);
  return (
    <aside className="side">
      <section className="sec">
        <h2>{say("forecasts.form.preview")}</h2>
        <p className="stat" aria-live="polite">
          {preview === null ? "–" : formats.percent(preview.probability)}
        </p>
        {preview === null ? (
          <p className="mut">{say(data.p === null ? "forecasts.form.previewNone" : "forecasts.form.previewWaits")}</p>
        ) : (
          <>
            <p>{estimativeWord(Math.round(preview.probability * 1000), data.yardstick, say).text}</p>
            <p className="mut">
              {say("forecasts.form.previewWhat", { day: formats.day(data.until), days: preview.parts.remainingDays })}
            </p>
            <table>
              <tbody>
                {preview.parts.rows.map((row) => (
                  <tr key={row.scenario}>
                    <th scope="row">{data.scenarios[row.scenario]?.shortLabel}</th>
                    <td className="num">
                      {formats.number(row.score / 10)} × {formats.number(row.remaining * 100)}
                    </td>
                    <td className="num">{formats.number(row.part / 10)}</td>
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">{say("forecasts.parts.sum")}</th>
                  <td />
                  <td className="num">{formats.number(preview.parts.sum / 10)}</td>
                </tr>
              </tfoot>
            </table>
            <p className="fn">{say("forecasts.parts.moves", { number: formats.percent(preview.probability) })}</p>
          </>
        )}
      </section>
    </aside>
  );
}
