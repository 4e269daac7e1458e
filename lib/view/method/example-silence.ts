import type { RateIndicator } from "@/lib/domain/indicator";
import { daysBetween } from "@/lib/domain/instant";
import type { ScoringInput } from "@/lib/domain/scoring-input";
import { gradeWeight } from "@/lib/domain/standards/admiralty";
import { assess } from "@/lib/engine/assess";
import { eventLogLikelihood } from "@/lib/engine/evidence/event-log-likelihood";
import { decompose } from "@/lib/engine/explain/decompose";
import { current } from "@/lib/engine/filter/current";
import { findRate } from "@/lib/engine/model/find-indicator";
import { apportion, toPermille } from "../permille";
import { formula, type MethodBlock, paragraph, subsection, table } from "./method-block";
import { decimalsFor, type MethodCase, needed } from "./method-case";

/** A watched indicator from the start to the first finding of the case, by itself: what its silence does, and what an event does. */
export function exampleSilence(example: MethodCase): MethodBlock[] {
  const { shipped, formats, say } = example;
  const { start, scenarios } = shipped.assessment;
  const indicator = watchedFromTheStart(example);
  const first = needed(shipped.findings.map(({ finding }) => finding.occurredOn).sort()[0], "findings");
  const days = daysBetween(start, first);
  const expected = indicator.eventsPer30Days.map((events) => (indicator.weight * events * days) / 30);
  const still = scenarios.map(() => scenarios.map(() => 0));
  const alone = current(assess(only(example, indicator, days, { kind: "generator", generator: still }))).p;
  const unscaled = scenarios.map(({ prior }, s) => prior * Math.exp(-(expected[s] ?? 0)));
  const digits = decimalsFor(unscaled);
  const printed = toPermille(alone);
  return [
    subsection("silence", say("method.silence.title", { days })),
    paragraph(
      say("method.silence.watch", { indicator: indicator.label, from: formats.day(indicator.monitored.from), days }),
    ),
    formula(say("method.silence.formula"), say("method.silence.formulaChance")),
    table(
      say("method.silence.caption", { from: formats.day(start), to: formats.day(first) }),
      [
        say("method.column.scenario"),
        say("method.column.prior"),
        say("method.column.expected"),
        say("method.column.chanceOfNone"),
        say("method.column.product"),
        say("method.column.score"),
      ],
      scenarios.map(({ shortLabel, prior }, s) => [
        shortLabel,
        formats.number(prior, 2),
        formats.number(expected[s] ?? 0, 2),
        formats.number(Math.exp(-(expected[s] ?? 0)), 4),
        formats.number(unscaled[s] ?? 0, digits),
        formats.number((printed[s] ?? 0) / 10),
      ]),
      {
        foot: [
          say("method.column.sum"),
          formats.number(1, 2),
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
    paragraph(withMemory(example, indicator, days)),
    paragraph(anEvent(example, indicator)),
  ];
}

/** Of the indicators that are watched from the first day on, the one whose rates differ most. */
function watchedFromTheStart({ shipped }: MethodCase): RateIndicator {
  const spread = ({ eventsPer30Days }: RateIndicator) => Math.max(...eventsPer30Days) - Math.min(...eventsPer30Days);
  const watched = shipped.indicators.flatMap((indicator) =>
    indicator.kind === "rate" && indicator.monitored.from <= shipped.assessment.start ? [indicator] : [],
  );
  return needed(watched.sort((a, b) => spread(b) - spread(a))[0], "indicator that is watched from the start");
}

function only(
  { input }: MethodCase,
  indicator: RateIndicator,
  asOf: number,
  dynamics: ScoringInput["dynamics"],
): ScoringInput {
  const indicators = input.indicators.filter(({ id }) => id === indicator.id);
  return { scenarios: input.scenarios, dynamics, indicators, findings: [], asOf };
}

/** The same days with the memory of the model: its part and that of silence add up to the printed change. */
function withMemory(example: MethodCase, indicator: RateIndicator, days: number): string {
  const { input, shipped, formats, say, halfLifeDays } = example;
  const assessment = assess(only(example, indicator, days, input.dynamics));
  const { pFrom, pTo, total, steps } = decompose(assessment, 0, days, { split: true });
  const most = total.reduce((best, delta, s) => (Math.abs(delta) > Math.abs(total[best] ?? 0) ? s : best), 0);
  const before = toPermille(pFrom)[most] ?? 0;
  const after = toPermille(pTo)[most] ?? 0;
  const [drift] = steps;
  const memory = drift?.kind === "drift" ? (drift.memory?.[most] ?? 0) : 0;
  const silence = drift?.kind === "drift" ? (drift.silence?.get(indicator.id)?.[most] ?? 0) : 0;
  const [silencePart = 0, memoryPart = 0] = apportion([silence * 1000, memory * 1000], after - before);
  return say("method.silence.memory", {
    halfLife: formats.number(halfLifeDays, 0),
    scenario: shipped.assessment.scenarios[most]?.label ?? "",
    before: formats.number(before / 10),
    after: formats.number(after / 10),
    silence: formats.signed(silencePart / 10),
    memory: formats.signed(memoryPart / 10),
  });
}

/** What one event of the indicator says, graded as the first one of the case. */
function anEvent({ shipped, gradeWeights, assessment, formats, say }: MethodCase, indicator: RateIndicator): string {
  const event = needed(
    shipped.findings.find(({ finding }) => finding.indicator === indicator.id),
    "event of the watched indicator",
  );
  const grade = needed(event.reports[0], "report of the event").grade;
  const reliability = gradeWeight(grade, gradeWeights);
  const model = findRate(assessment.model, indicator.id);
  const factors = Array.from(eventLogLikelihood(model, [reliability]), Math.exp);
  const most = factors.indexOf(Math.max(...factors));
  const least = factors.indexOf(Math.min(...factors));
  return say("method.silence.event", {
    day: formats.day(event.finding.occurredOn),
    grade,
    reliability: formats.number(reliability, 4),
    rest: formats.number(1 - reliability, 4),
    noise: formats.number(model.noise, 4),
    most: shipped.assessment.scenarios[most]?.label ?? "",
    mostFactor: formats.number(factors[most] ?? 0, 4),
    least: shipped.assessment.scenarios[least]?.label ?? "",
    leastFactor: formats.number(factors[least] ?? 0, 4),
    ratio: formats.number((factors[most] ?? 0) / (factors[least] ?? 1), 1),
  });
}
