import { trajectory } from "@/lib/engine/filter/trajectory";
import { changeShares } from "./change-shares";
import type { ChartState } from "./chart-state";
import { comparedTime } from "./compared-time";
import { leaderOf } from "./lead-story";
import { timeOf, type ViewCase } from "./view-case";
import { type Waterfall, waterfall } from "./waterfall";

export interface WhyItMoved {
  readonly scenario: number;
  /** Days since the start. */
  readonly from: number;
  readonly to: number;
  readonly fall: Waterfall;
}

/** What moved the score of the chosen scenario (else of the leading one) between the two days that the address names. */
export function whyItMoved(view: ViewCase, state: Pick<ChartState, "since" | "until" | "scenario">): WhyItMoved {
  const { assessment, file } = view;
  const since = comparedTime(view, state.since);
  const until = state.until === null ? assessment.asOf : timeOf(view, state.until);
  const [from, to] = since <= until ? [since, until] : [until, since];
  const wanted = file.model.scenarios.findIndex((scenario) => scenario.id === state.scenario);
  const scenario = wanted < 0 ? leaderOf(trajectory(assessment, [assessment.asOf])[0]?.p ?? []) : wanted;
  return { scenario, from, to, fall: waterfall(view, changeShares(assessment, from, to), scenario) };
}
