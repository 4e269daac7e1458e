import type { Say } from "@/lib/messages/say";
import { list, type MethodBlock, paragraph, section, subsection, table } from "./method-block";

const why = ["steps", "shares", "contribution", "robustness", "smallestFlip", "overdue"] as const;
const ahead = ["projection", "question", "counts", "fan", "watch", "whatWouldLead"] as const;
const sure = ["bands", "learning", "pooling", "check", "incremental"] as const;

/** The scores of forecasts, each with its function in the engine. */
const scores = [
  ["brier", "multiBrier"],
  ["binary", "binaryBrier"],
  ["log", "logScore"],
  ["ranked", "rankedProbabilityScore"],
  ["count", "countCrps"],
  ["draws", "ensembleCrps"],
  ["interval", "intervalScore"],
  ["ignorance", "binnedIgnorance"],
  ["standing", "timeAveragedScore"],
  ["skill", "skillAgainst"],
  ["calibration", "calibrationTable"],
  ["murphy", "murphyParts"],
] as const;

/** What else the engine says of a case, and how to read it. */
export function otherNumbers(say: Say): MethodBlock[] {
  return [
    section("other", say("method.other.title")),
    subsection("why", say("method.other.why")),
    list(why.map((item) => say(`method.other.item.${item}`))),
    subsection("ahead", say("method.other.ahead")),
    list(ahead.map((item) => say(`method.other.item.${item}`))),
    subsection("sure", say("method.other.sure")),
    list(sure.map((item) => say(`method.other.item.${item}`))),
    subsection("forecast-scores", say("method.other.scores")),
    paragraph(say("method.other.scoresWhat")),
    table(
      say("method.other.scoresCaption"),
      [
        say("method.column.scoreName"),
        say("method.column.code"),
        say("method.column.formula"),
        say("method.column.range"),
        say("method.column.better"),
      ],
      scores.map(([name, code]) => [
        say(`method.score.${name}.name`),
        `\`${code}\``,
        say(`method.score.${name}.formula`),
        say(`method.score.${name}.range`),
        say(`method.score.${name}.better`),
      ]),
      { words: [1, 2, 3, 4] },
    ),
    paragraph(say("method.other.baselines")),
  ];
}
