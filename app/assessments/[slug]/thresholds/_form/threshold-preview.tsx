"use client";
import { useWords } from "@/app/_i18n/words";
import type { Threshold } from "@/lib/domain/threshold";
import { backAt, thresholdState } from "@/lib/domain/threshold-state";
import { conditionSentence, levelText } from "@/lib/view/threshold-sentence";
import type { ScenarioChoice } from "./threshold-form";

/** What the line that is being typed would say, and what it would do at once. */
export function ThresholdPreview(props: { threshold: Threshold | null; scenarios: readonly ScenarioChoice[] }) {
  const { threshold, scenarios } = props;
  const { say, formats } = useWords();
  const scenario = scenarios.find(({ id }) => id === threshold?.scenario);
  if (threshold === null || scenario === undefined)
    return <p className="thpreview mut">{say("thresholds.previewEmpty")}</p>;
  const { direction, measure } = threshold;
  const score = measure === "score" ? scenario.score : null;
  const now =
    score === null
      ? null
      : say(thresholdState("armed", score, threshold) === "passed" ? "thresholds.nowPast" : "thresholds.nowBefore", {
          value: formats.percent(score),
        });
  return (
    <p className="thpreview" role="status">
      <b>{say("thresholds.previewTold", { line: conditionSentence(threshold, scenario.label, say, formats) })}</b>{" "}
      {say("thresholds.previewBack", { direction, level: levelText(backAt(threshold), formats) })} {now}
    </p>
  );
}
