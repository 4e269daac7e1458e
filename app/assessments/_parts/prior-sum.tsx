"use client";
import { Button } from "react-aria-components/Button";
import { useWords } from "@/app/_i18n/words";
import { decimalText } from "@/lib/view/decimal-entry";
import { percentSum } from "@/lib/view/spread-rest";
import { priorPercents, type ScenarioDraft } from "./scenario-draft";

/** What the priors add to while they are typed, and two ways to make it 100. */
export function PriorSum(props: {
  drafts: readonly ScenarioDraft[];
  message: string | undefined;
  onSpread: (even: boolean) => void;
}) {
  const { say, language } = useWords();
  const percents = priorPercents(props.drafts);
  const sum = percentSum(percents);
  const isDone = sum === 100 && !percents.includes(null);
  const text = (value: number) => decimalText(Number(value.toFixed(6)), language);
  return (
    <div className="priorsum">
      <p aria-live="polite" className={props.message !== undefined && !isDone ? "err" : undefined}>
        <b>{say("assessments.priorSum", { sum: text(sum) })}</b>{" "}
        {sum < 100 && say("assessments.priorMissing", { rest: text(100 - sum) })}
        {sum > 100 && say("assessments.priorTooMuch", { rest: text(sum - 100) })}
        {sum === 100 && !isDone && say("assessments.priorBlank")}
        {props.message !== undefined && sum !== 100 && ` ${props.message}`}
      </p>
      <span className="acts">
        {!isDone && (
          <Button className="btn quiet" onPress={() => props.onSpread(false)}>
            {say("assessments.spreadRest")}
          </Button>
        )}
        <Button className="btn quiet" onPress={() => props.onSpread(true)}>
          {say("assessments.spreadEven")}
        </Button>
      </span>
    </div>
  );
}
