import { Key } from "@/app/_components/ui/key";
import { words } from "@/app/_i18n/server";
import type { Question } from "@/lib/domain/question";
import type { ChancePoint } from "@/lib/view/question-chart";
import type { QuestionRoom } from "@/lib/view/question-room";

/** Score times chance, scenario by scenario: where the number comes from. */
export async function PartsTable(props: {
  parts: NonNullable<QuestionRoom["parts"]>;
  last: ChancePoint;
  question: Question;
}) {
  const { say, formats } = await words();
  const { parts, last, question } = props;
  const { rows, remainingDays, sum } = parts.of;
  const days = formats.number(question.horizonDays, 0);
  const whole = remainingDays === question.horizonDays;
  return (
    <section className="sec" id="parts">
      <div className="hd">
        <h2>{say("forecasts.parts.heading")}</h2>
        <p>{say("forecasts.parts.what", { day: formats.day(last.day), days: remainingDays })}</p>
      </div>
      <div className="scroll">
        <table className="qparts">
          <thead>
            <tr>
              <th scope="col">{say("forecasts.parts.scenario")}</th>
              <th scope="col" className="num">
                {say("forecasts.parts.score")}
              </th>
              <th scope="col" className="num">
                {say("forecasts.parts.given", { days })}
              </th>
              {!whole && (
                <th scope="col" className="num">
                  {say("forecasts.parts.remaining")}
                </th>
              )}
              <th scope="col" className="num">
                {say("forecasts.parts.part")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.scenario}>
                <th scope="row">
                  <Key scenario={row.scenario} />
                  {parts.model.scenarios[row.scenario]?.label}
                </th>
                <td className="num">{formats.number(row.score / 10)}</td>
                <td className="num">{formats.number(row.given * 100)}</td>
                {!whole && <td className="num">{formats.number(row.remaining * 100)}</td>}
                <td className="num">{formats.number(row.part / 10)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{say("forecasts.parts.sum")}</th>
              <td className="num">{formats.number(100)}</td>
              <td />
              {!whole && <td />}
              <td className="num">{formats.number(sum / 10)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p className="fn">{say("forecasts.parts.moves", { number: formats.percent(last.probability) })}</p>
    </section>
  );
}
