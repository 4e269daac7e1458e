import { current } from "@/lib/engine/filter/current";
import { project } from "@/lib/engine/forecast/project";
import { toPermille } from "../permille";
import { formula, type MethodBlock, paragraph, subsection, table } from "./method-block";
import type { MethodCase } from "./method-case";

/** A month in which nothing is learned: long enough to see memory at work. */
const DAYS = 30;

/** What is left of the scores after some days without news. */
export function exampleForgetting(example: MethodCase): MethodBlock[] {
  const { shipped, assessment, halfLifeDays, until, formats, say } = example;
  const kept = 2 ** (-DAYS / halfLifeDays);
  const { p } = current(assessment);
  const later = toPermille(project(assessment, DAYS));
  const keptText = formats.number(kept, 4);
  const halfLife = formats.number(halfLifeDays, 0);
  return [
    subsection("forgetting", say("method.forgetting.title", { days: DAYS })),
    paragraph(say("method.forgetting.what", { halfLife, day: formats.day(until) })),
    formula(
      say("method.forgetting.formulaKept", { days: DAYS, halfLife, kept: keptText }),
      say("method.forgetting.formula"),
    ),
    table(
      say("method.forgetting.caption", { days: DAYS, day: formats.day(until) }),
      [
        say("method.column.scenario"),
        say("method.column.now"),
        say("method.column.keptNow", { kept: keptText }),
        say("method.column.restPrior", { rest: formats.number(1 - kept, 4) }),
        say("method.column.laterPercent", { days: DAYS }),
      ],
      shipped.assessment.scenarios.map(({ shortLabel, prior }, s) => [
        shortLabel,
        formats.number(p[s] ?? 0, 4),
        formats.number(kept * (p[s] ?? 0), 4),
        formats.number((1 - kept) * prior, 4),
        formats.number((later[s] ?? 0) / 10),
      ]),
      {
        foot: [
          say("method.column.sum"),
          formats.number(1, 4),
          keptText,
          formats.number(1 - kept, 4),
          formats.number(100),
        ],
      },
    ),
  ];
}
