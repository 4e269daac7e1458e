import { current } from "@/lib/engine/filter/current";
import { priorBaseline, uniformBaseline } from "@/lib/engine/score/baseline-forecasts";
import { logScore } from "@/lib/engine/score/log-score";
import { multiBrier } from "@/lib/engine/score/multi-brier";
import { skill } from "@/lib/engine/score/skill";
import { estimativeWord } from "../estimative-word";
import { toPermille } from "../permille";
import { type MethodBlock, paragraph, subsection, table } from "./method-block";
import type { MethodCase } from "./method-case";

/** The scores of the last day, and what they would be worth under each outcome. */
export function exampleScores(example: MethodCase): MethodBlock[] {
  const { shipped, assessment, input, until, formats, say } = example;
  const { scenarios, yardstick } = shipped.assessment;
  const { p } = current(assessment);
  const printed = toPermille(p);
  const [first = 0, second = 0] = byScore(p);
  const percent = (s: number) => formats.number((printed[s] ?? 0) / 10);
  const prior = priorBaseline(input.scenarios);
  const brier = (forecast: readonly number[], outcome: number) => formats.number(multiBrier(forecast, outcome), 3);
  const gained = (outcome: number) => formats.number(skill(multiBrier(p, outcome), multiBrier(prior, outcome)), 2);
  return [
    subsection("scores", say("method.scores.title", { day: formats.day(until) })),
    paragraph(
      say("method.scores.what", {
        leader: scenarios[first]?.label ?? "",
        score: percent(first),
        second: scenarios[second]?.label ?? "",
        secondScore: percent(second),
        ratio: formats.number((p[first] ?? 0) / (p[second] ?? 1), 2),
      }),
    ),
    table(
      say("method.scores.caption", { day: formats.day(until) }),
      [
        say("method.column.scenario"),
        say("method.column.priorPercent"),
        say("method.column.score"),
        say("method.column.word"),
        say("method.column.brierIf"),
        say("method.column.logIf"),
      ],
      scenarios.map((scenario, s) => [
        scenario.shortLabel,
        formats.number(scenario.prior * 100),
        percent(s),
        estimativeWord(printed[s] ?? 0, yardstick, say).text,
        brier(p, s),
        formats.number(logScore(p, s), 2),
      ]),
      { words: [3], foot: [say("method.column.sum"), formats.number(100), formats.number(100), "", "", ""] },
    ),
    paragraph(say("method.scores.brier")),
    paragraph(
      say("method.scores.skill", {
        leader: scenarios[first]?.label ?? "",
        brier: brier(p, first),
        uniform: brier(uniformBaseline(p.length), first),
        prior: brier(prior, first),
        skill: gained(first),
        second: scenarios[second]?.label ?? "",
        secondBrier: brier(p, second),
        secondPrior: brier(prior, second),
        secondSkill: gained(second),
      }),
    ),
  ];
}

/** Places of the scenarios, the highest score first. */
export function byScore(p: readonly number[]): number[] {
  return p.map((_, s) => s).sort((a, b) => (p[b] ?? 0) - (p[a] ?? 0) || a - b);
}
