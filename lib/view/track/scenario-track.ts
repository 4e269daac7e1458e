import type { Cut } from "@/lib/domain/case-file";
import type { CaseHistory } from "@/lib/domain/case-history";
import { addDays, type Day, dayNumber, earlierDay } from "@/lib/domain/instant";
import type { StoredScenarioResolution } from "@/lib/domain/resolution";
import { priorBaseline, uniformBaseline } from "@/lib/engine/score/baseline-forecasts";
import { logScore } from "@/lib/engine/score/log-score";
import { multiBrier } from "@/lib/engine/score/multi-brier";
import { rankedProbabilityScore } from "@/lib/engine/score/ranked-probability-score";
import { timeAveragedBrier } from "@/lib/engine/score/time-averaged-brier";
import { evenDays } from "../question-replay";
import { replay } from "../replay";

export interface ScenarioScore {
  readonly kind: "model" | "uniform" | "prior";
  /** Given to the scenario that came true. */
  readonly given: number;
  readonly brier: number;
  readonly log: number;
  /** In the order in which the model lists its scenarios: a near miss costs less than a far one. */
  readonly ranked: number;
  readonly averaged: number;
}

export interface ScenarioTrack {
  readonly scenario: string;
  readonly label: string;
  /** The last day whose scores count. */
  readonly lastDay: Day;
  readonly days: number;
  readonly scores: readonly ScenarioScore[];
}

const MOST_DAYS = 1100;

/** How well the scores foresaw the scenario that came true; null while nobody has said which, or when nothing stood before. */
export function scenarioTrack(
  history: CaseHistory,
  by: Cut["by"],
  resolution: StoredScenarioResolution | null,
): ScenarioTrack | null {
  if (resolution === null) return null;
  const lastDay = earlierDay(addDays(resolution.resolvedOn, -1), history.latest);
  const said = [...replay(history, by, evenDays(history.start, lastDay, MOST_DAYS))].flatMap(({ day, model, p }) =>
    p === null ? [] : [{ day, model, p }],
  );
  const last = said.at(-1);
  if (last === undefined) return null;
  // a model of then that did not know the scenario could not give it anything: only days from its coming on are scored
  const { scenarios } = last.model;
  const outcome = scenarios.findIndex(({ id }) => id === resolution.scenario);
  const ids = scenarios.map(({ id }) => id).join(" ");
  const scored = said.filter(({ model }) => model.scenarios.map(({ id }) => id).join(" ") === ids);
  const first = scored[0];
  if (outcome < 0 || first === undefined) return null;
  const until = dayNumber(resolution.resolvedOn);
  const score = (
    kind: ScenarioScore["kind"],
    p: readonly number[],
    over: readonly { from: number; p: readonly number[] }[],
  ) => ({
    kind,
    given: p[outcome] ?? 0,
    brier: multiBrier(p, outcome),
    log: logScore(p, outcome),
    ranked: rankedProbabilityScore(p, outcome),
    averaged: timeAveragedBrier(over, until, outcome),
  });
  const from = dayNumber(first.day);
  const flat = (kind: "uniform" | "prior", p: readonly number[]) => score(kind, p, [{ from, p }]);
  return {
    scenario: resolution.scenario,
    label: scenarios[outcome]?.label ?? resolution.scenario,
    lastDay: last.day,
    days: until - from,
    scores: [
      score(
        "model",
        last.p,
        scored.map(({ day, p }) => ({ from: dayNumber(day), p })),
      ),
      flat("uniform", uniformBaseline(scenarios.length)),
      flat("prior", priorBaseline(first.model.scenarios)),
    ],
  };
}
