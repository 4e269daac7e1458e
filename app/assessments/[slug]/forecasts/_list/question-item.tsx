import Link from "next/link";
import { words } from "@/app/_i18n/server";
import type { Yardstick } from "@/lib/domain/assessment";
import { type Day, daysBetween } from "@/lib/domain/instant";
import { estimativeWord } from "@/lib/view/estimative-word";
import { CHANGE_DAYS, type QuestionListRow } from "@/lib/view/question-list";

/** One question of the list: what is asked, its number, and what the reader said of it. */
export async function QuestionItem(props: { row: QuestionListRow; slug: string; yardstick: Yardstick; today: Day }) {
  const { say, formats } = await words();
  const { row, slug, yardstick } = props;
  const { question, resolution } = row.record;
  const { last } = row;
  const href = `/assessments/${slug}/forecasts/${question.id}`;
  return (
    <li className="qi">
      <div className="what">
        <Link href={href} prefetch={false}>
          {question.text}
        </Link>
        <span className="s mut">{timing()}</span>
      </div>
      <div className="chance">
        {resolution !== null && <b className="big">{say(`forecasts.outcome.${resolution.outcome}`)}</b>}
        {resolution === null && last !== null && <b className="big">{formats.percent(last.probability)}</b>}
        {last === null && (
          <span className="mut">{say(resolution === null ? "forecasts.noNumber" : "forecasts.noNumberEver")}</span>
        )}
        {last !== null && <span className="s">{besideNumber(last)}</span>}
      </div>
      <div className="mine s">{mine()}</div>
    </li>
  );

  function timing(): string {
    const { state, closesOn, daysLeft } = row;
    if (resolution !== null)
      return say(`forecasts.resolvedAs.${resolution.outcome}`, { day: formats.day(resolution.resolvedOn) });
    if (state === "upcoming") return say("forecasts.opens", { day: formats.day(question.openedOn) });
    if (state === "due") {
      const over = say("forecasts.daysOver", { count: daysBetween(closesOn, props.today) });
      return `${say("forecasts.closed", { day: formats.day(closesOn) })}, ${over}`;
    }
    const closes = say("forecasts.closes", { day: formats.day(closesOn) });
    return `${closes}, ${say("forecasts.daysLeft", { count: daysLeft })}`;
  }

  function besideNumber(number: NonNullable<typeof last>): string {
    const percent = formats.percent(number.probability);
    if (resolution !== null)
      return row.first === null
        ? percent
        : say("forecasts.fromTo", { from: formats.percent(row.first.probability), to: percent });
    const word = estimativeWord(Math.round(number.probability * 1000), yardstick, say);
    const parts = [word.text, say("forecasts.asOf", { day: formats.day(number.day) })];
    if (row.change !== null)
      parts.push(say("forecasts.change", { change: formats.signed(row.change * 100), days: CHANGE_DAYS }));
    return parts.join(", ");
  }

  function mine() {
    const others = row.analysts - (row.own === null ? 0 : 1);
    const otherText = row.hidden > 0 ? say("forecasts.hiddenCount", { count: row.hidden }) : null;
    return (
      <>
        {row.own !== null && (
          <span>
            {say("forecasts.youSaid", {
              percent: formats.percent(row.own.probability),
              day: formats.day(row.own.day),
            })}
          </span>
        )}
        {row.own === null && row.state === "open" && (
          <Link href={`${href}#yours`} prefetch={false}>
            {say("forecasts.giveYours")}
          </Link>
        )}
        {row.own === null && row.state === "due" && (
          <Link href={href} prefetch={false}>
            {say("forecasts.resolveNow")}
          </Link>
        )}
        {row.own === null && row.state === "resolved" && <span className="mut">{say("forecasts.youNot")}</span>}
        {otherText !== null && <span className="mut">{otherText}</span>}
        {others > 0 && <span className="mut">{say("forecasts.analysts", { count: row.analysts })}</span>}
      </>
    );
  }
}
