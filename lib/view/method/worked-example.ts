import { exampleFinding } from "./example-finding";
import { exampleForgetting } from "./example-forgetting";
import { exampleLead, exampleQuestion } from "./example-lead";
import { exampleScores } from "./example-scores";
import { exampleSilence } from "./example-silence";
import { type MethodBlock, paragraph, section, subsection, table } from "./method-block";
import type { MethodCase } from "./method-case";

/** One case from its priors to a dated question, each number as the engine gives it. */
export function workedExample(example: MethodCase): MethodBlock[] {
  const { shipped, until, formats, say } = example;
  const { shortTitle, start, scenarios } = shipped.assessment;
  return [
    section("example", say("method.example.title", { case: shortTitle })),
    paragraph(
      say("method.example.intro", {
        findings: shipped.findings.length,
        reports: shipped.findings.reduce((count, { reports }) => count + reports.length, 0),
        scenarios: scenarios.length,
        from: formats.day(start),
        to: formats.day(until),
      }),
    ),
    subsection("prior", say("method.prior.title")),
    paragraph(say("method.prior.what")),
    table(
      say("method.prior.caption", { day: formats.day(start) }),
      [say("method.column.scenario"), say("method.column.means"), say("method.column.priorPercent")],
      scenarios.map(({ shortLabel, statement, prior }) => [shortLabel, statement, formats.number(prior * 100)]),
      { words: [1], foot: [say("method.column.sum"), "", formats.number(100)] },
    ),
    ...exampleSilence(example),
    ...exampleFinding(example),
    ...exampleForgetting(example),
    ...exampleScores(example),
    ...exampleLead(example),
    ...exampleQuestion(example),
  ];
}
