import type { CategoricalIndicator, Level } from "@/lib/domain/indicator";
import { daysBetween } from "@/lib/domain/instant";
import type { Report } from "@/lib/domain/report";
import { Credibility, gradeWeight, Reliability } from "@/lib/domain/standards/admiralty";
import { independentReports } from "@/lib/engine/evidence/independent-reports";
import { levelLogLikelihood } from "@/lib/engine/evidence/level-log-likelihood";
import { filteredAt } from "@/lib/engine/filter/filtered-at";
import { filteredBefore } from "@/lib/engine/filter/filtered-before";
import { findCategorical } from "@/lib/engine/model/find-indicator";
import { toPermille } from "../permille";
import { formula, type MethodBlock, paragraph, subsection, table } from "./method-block";
import { decimalsFor, type MethodCase, needed, type ShippedCase } from "./method-case";

/** A finding that can be worked through alone: nothing else on its day, all its reports independent and of one reading. */
export interface WorkedFinding {
  readonly shipped: ShippedCase["findings"][number];
  readonly indicator: CategoricalIndicator;
  readonly level: Level;
  /** Place of the level in the table. */
  readonly place: number;
  /** Days since the start. */
  readonly at: number;
}

/** Of the findings that can be worked through alone the one that moved the scores most. */
export function workedFinding(example: MethodCase): WorkedFinding {
  const candidates = example.shipped.findings.flatMap((finding) => candidate(example, finding) ?? []);
  const moved = ({ at }: WorkedFinding) => {
    const before = filteredBefore(example.assessment, at).p;
    return Math.max(...filteredAt(example.assessment, at).p.map((p, s) => Math.abs(p - (before[s] ?? 0))));
  };
  return needed(candidates.sort((a, b) => moved(b) - moved(a))[0], "finding that can be worked through alone");
}

function candidate(example: MethodCase, shipped: ShippedCase["findings"][number]): WorkedFinding | null {
  const indicator = example.shipped.indicators.find(({ id }) => id === shipped.finding.indicator);
  if (indicator?.kind !== "categorical" || indicator.weight !== 1) return null;
  const at = daysBetween(example.shipped.assessment.start, shipped.finding.occurredOn);
  const instant = example.assessment.instants.find((one) => one.at === at);
  const scored = example.input.findings.find(({ id }) => id === shipped.id);
  const place = indicator.levels.findIndex(({ id }) => id === shipped.reports[0]?.level);
  const level = indicator.levels[place];
  const isAlone = instant?.findings.length === 1;
  const agree = shipped.reports.every((report) => report.level === level?.id);
  if (!isAlone || !agree || scored === undefined || level === undefined) return null;
  return independentReports(scored.reports).length === shipped.reports.length
    ? { shipped, indicator, level, place, at }
    : null;
}

/** One finding from its grades to the scores after it. */
export function exampleFinding(example: MethodCase): MethodBlock[] {
  const worked = workedFinding(example);
  const { formats, say } = example;
  const { label, levels } = worked.indicator;
  const { title, occurredOn } = worked.shipped.finding;
  return [
    subsection("finding", say("method.finding.title", { finding: title })),
    paragraph(
      say("method.finding.what", {
        day: formats.day(occurredOn),
        indicator: label,
        level: worked.level.label,
        levels: levels.length,
        count: worked.shipped.reports.length,
      }),
    ),
    ...theReports(example, worked),
    ...theScenarios(example, worked),
    paragraph(say("method.finding.after")),
  ];
}

/** The grades, the baseline, and how likely the reports are if the reading is true and if it is not. */
function theReports(example: MethodCase, worked: WorkedFinding): MethodBlock[] {
  const { formats, say, shipped, assessment } = example;
  const { indicator, place, level } = worked;
  const { reports } = worked.shipped;
  const baseline = findCategorical(assessment.model, indicator.id).baseline[place] ?? 0;
  const terms = shipped.assessment.scenarios.map(
    ({ prior }, s) => `${formats.number(prior, 2)} × ${formats.number(indicator.likelihood[s]?.[place] ?? 0, 2)}`,
  );
  const { yes, no, allYes, allNo } = reportChances(example, worked, baseline);
  const digits = decimalsFor([...yes, ...no, allYes, allNo]);
  return [
    paragraph(say("method.finding.baseline", { level: level.label })),
    formula(`u = ${terms.join(" + ")} = ${formats.number(baseline, 4)}`),
    paragraph(say("method.finding.reports")),
    table(
      say("method.finding.reportsCaption", { level: level.label }),
      [
        say("method.column.report"),
        say("method.column.grade"),
        say("method.column.reliability"),
        say("method.column.ifSo"),
        say("method.column.ifNot"),
      ],
      reports.map((report, i) => [
        report.source,
        report.grade,
        reliabilityText(example, report),
        formats.number(yes[i] ?? 0, digits),
        formats.number(no[i] ?? 0, digits),
      ]),
      {
        words: [1],
        foot: [say("method.column.multiplied"), "", "", formats.number(allYes, digits), formats.number(allNo, digits)],
      },
    ),
  ];
}

function reliabilityText({ gradeWeights, formats }: MethodCase, { grade }: Report): string {
  const letter = gradeWeights.reliability[Reliability.parse(grade[0])];
  const digit = gradeWeights.credibility[Credibility.parse(grade[1])];
  const product = formats.number(gradeWeight(grade, gradeWeights), 4);
  return `${formats.number(letter, 2)} × ${formats.number(digit, 2)} = ${product}`;
}

/** What each report says with what chance: if its reading is true, and if another one is. */
function reportChances({ gradeWeights }: MethodCase, { shipped }: WorkedFinding, baseline: number) {
  const weights = shipped.reports.map(({ grade }) => gradeWeight(grade, gradeWeights));
  const yes = weights.map((w) => w + (1 - w) * baseline);
  const no = weights.map((w) => (1 - w) * baseline);
  const product = (values: readonly number[]) => values.reduce((all, value) => all * value, 1);
  return { yes, no, allYes: product(yes), allNo: product(no) };
}

/** From the scores before to the scores after. */
function theScenarios(example: MethodCase, worked: WorkedFinding): MethodBlock[] {
  const { formats, say, shipped, assessment, gradeWeights } = example;
  const { indicator, place, at } = worked;
  const model = findCategorical(assessment.model, indicator.id);
  const reports = worked.shipped.reports.map(({ grade }) => ({
    level: place,
    reliability: gradeWeight(grade, gradeWeights),
  }));
  const likelihood = Array.from(levelLogLikelihood(model, reports), Math.exp);
  const { allYes, allNo } = reportChances(example, worked, model.baseline[place] ?? 0);
  const before = filteredBefore(assessment, at).p;
  const after = toPermille(filteredAt(assessment, at).p);
  const unscaled = before.map((p, s) => p * (likelihood[s] ?? 0));
  const own = decimalsFor(likelihood);
  const digits = decimalsFor(unscaled);
  const chances = decimalsFor([allYes, allNo]);
  return [
    paragraph(say("method.finding.likelihood")),
    formula(
      `L = theta × ${formats.number(allYes, chances)} + (1 − theta) × ${formats.number(allNo, chances)}`,
      say("method.finding.formula"),
    ),
    table(
      say("method.finding.caption", { day: formats.day(worked.shipped.finding.occurredOn) }),
      [
        say("method.column.scenario"),
        say("method.column.before"),
        "theta",
        "L",
        say("method.column.beforeTimesL"),
        say("method.column.afterPercent"),
      ],
      shipped.assessment.scenarios.map(({ shortLabel }, s) => [
        shortLabel,
        formats.number(before[s] ?? 0, 4),
        formats.number(indicator.likelihood[s]?.[place] ?? 0, 2),
        formats.number(likelihood[s] ?? 0, own),
        formats.number(unscaled[s] ?? 0, digits),
        formats.number((after[s] ?? 0) / 10),
      ]),
      {
        foot: [
          say("method.column.sum"),
          formats.number(1, 4),
          "",
          "",
          formats.number(
            unscaled.reduce((sum, value) => sum + value, 0),
            digits,
          ),
          formats.number(100),
        ],
      },
    ),
  ];
}
