import { addDays, daysBetween } from "@/lib/domain/instant";
import type { Question } from "@/lib/domain/question";
import { leadCheck } from "@/lib/engine/explain/lead-check";
import { leaveOneOut } from "@/lib/engine/explain/leave-one-out";
import { smallestFlip } from "@/lib/engine/explain/smallest-flip";
import { watchList } from "@/lib/engine/explain/watch-list";
import { current } from "@/lib/engine/filter/current";
import { hazardFromChance } from "@/lib/engine/forecast/hazard-from-chance";
import { questionProbability } from "@/lib/engine/forecast/question-probability";
import { toPermille } from "../permille";
import { workedFinding } from "./example-finding";
import { byScore } from "./example-scores";
import { formula, list, type MethodBlock, paragraph, subsection, table } from "./method-block";
import { type MethodCase, needed } from "./method-case";

/** A watch of a month, and a report as one hopes to get it: B2 with the usual weights. */
const WATCH = { reliability: 0.85 * 0.85, days: 30 } as const;

/** What the lead of the last day hangs on, and what would tell most. */
export function exampleLead(example: MethodCase): MethodBlock[] {
  const { shipped, assessment, input, formats, say } = example;
  const { scenarios } = shipped.assessment;
  const worked = workedFinding(example).shipped;
  const { p } = current(assessment);
  const [first = 0, second = 0] = byScore(p);
  const percent = (credence: readonly number[], s: number) => formats.number((toPermille(credence)[s] ?? 0) / 10);
  const all = leaveOneOut(
    assessment,
    input.findings.map(({ id }) => id),
  );
  const without = needed(
    all.find(({ finding }) => finding === worked.id),
    "finding to leave out",
  ).without;
  const flips = all.filter((one) => leadCheck(assessment, one.without).flips).length;
  const { findings, method } = smallestFlip(assessment);
  const names = (findings ?? []).map((id) => shipped.findings.find((one) => one.id === id)?.finding.title ?? id);
  const best = needed(watchList(assessment, WATCH)[0], "indicator to watch");
  return [
    subsection("lead", say("method.lead.title")),
    list([
      say("method.lead.without", {
        finding: worked.finding.title,
        leader: scenarios[first]?.label ?? "",
        second: scenarios[second]?.label ?? "",
        ...{ now: percent(p, first), without: percent(without, first) },
        ...{ secondNow: percent(p, second), secondWithout: percent(without, second) },
      }),
      say("method.lead.flips", { flips, findings: all.length }),
      say("method.lead.smallest", {
        method,
        count: names.length,
        names: names.map((name) => say("method.quoted", { name })).join(", "),
      }),
      say("method.lead.watch", {
        indicator: shipped.indicators.find(({ id }) => id === best.indicator)?.label ?? best.indicator,
        bits: formats.number(best.bits, 3),
        ask: best.ask.kind,
        days: best.ask.kind === "watch" ? best.ask.days : 0,
      }),
    ]),
  ];
}

/** A dated question from the chances under each scenario to its probability. */
export function exampleQuestion(example: MethodCase): MethodBlock[] {
  const { shipped, assessment, until, formats, say } = example;
  const question = needed(shipped.questions[0], "question");
  const { scenarios } = shipped.assessment;
  const { p } = current(assessment);
  const printed = toPermille(p);
  const days = daysBetween(until, addDays(question.openedOn, question.horizonDays));
  const chances = chancesOf(example, question);
  const hazards = chances.map((chance) => hazardFromChance(chance, question.horizonDays));
  const frozen = hazards.reduce((sum, hazard, s) => sum + (p[s] ?? 0) * -Math.expm1(-hazard * days), 0);
  return [
    subsection("question", say("method.question.title")),
    paragraph(say("method.question.what", { text: question.text, days: question.horizonDays })),
    formula(say("method.question.formula", { days: question.horizonDays })),
    table(
      say("method.question.caption", { day: formats.day(until) }),
      [
        say("method.column.scenario"),
        say("method.column.score"),
        say("method.column.chance", { days: question.horizonDays }),
        say("method.column.hazard"),
      ],
      scenarios.map(({ shortLabel }, s) => [
        shortLabel,
        formats.number((printed[s] ?? 0) / 10),
        formats.number((chances[s] ?? 0) * 100),
        formats.number(hazards[s] ?? 0, 6),
      ]),
    ),
    paragraph(
      say("method.question.answer", {
        answer: formats.percent(questionProbability(assessment, hazards, days)),
        frozen: formats.percent(frozen),
        days,
      }),
    ),
  ];
}

function chancesOf({ shipped }: MethodCase, question: Question): number[] {
  return shipped.assessment.scenarios.map(({ id }) =>
    needed(question.chanceIfScenario[id], `chance of the question under ${id}`),
  );
}
