"use client";
import { Key } from "@/app/_components/ui/key";
import { useWords } from "@/app/_i18n/words";
import type { ChartData } from "@/lib/view/chart-data";
import { toPermille } from "@/lib/view/permille";
import type { ReplayAnswer } from "@/lib/view/replay-desk";
import type { ReplayState } from "./use-replay";

/** What was said on the day under the thumb, for as long as it is not the day of the page. */
export function ReplayScores(props: {
  answer: ReplayAnswer | null;
  state: ReplayState;
  scenarios: ChartData["scenarios"];
}) {
  const { answer, state } = props;
  const { say, formats } = useWords();
  if (state === "opening") return <p className="replayline">{say("chart.replayOpening")}</p>;
  if (state === "failed") return <p className="replayline">{say("chart.replayFailed")}</p>;
  if (answer === null) return <p className="replayline" />;
  if (answer.kind === "refused") return <p className="replayline">{say("chart.replayRefused")}</p>;
  if (answer.kind === "other") return <p className="replayline">{say("chart.replayOther")}</p>;
  const permille = toPermille(answer.p);
  return (
    <ul className="replayline" aria-label={say("chart.replayScores", { day: formats.longDay(answer.day) })}>
      {props.scenarios.map(({ id, shortLabel }, scenario) => (
        <li key={id}>
          <Key scenario={scenario} />
          {shortLabel} <b>{formats.percent((permille[scenario] ?? 0) / 1000)}</b>
        </li>
      ))}
    </ul>
  );
}
