import type { StoredFinding } from "@/lib/domain/case-file";
import { changeShares } from "./change-shares";
import { type ChartData, chartData } from "./chart-data";
import type { ChartState } from "./chart-state";
import { chartWindow } from "./chart-window";
import { comparedTime } from "./compared-time";
import { type EvidenceRow, evidenceRows } from "./evidence-rows";
import { type Headline, headline } from "./headline";
import { leaderOf } from "./lead-story";
import { type Lede, lede } from "./lede";
import { type OverviewData, overviewData } from "./overview-data";
import { type QuestionRow, questionRows } from "./question-rows";
import { scoresOverTime } from "./scores-over-time";
import { type Twin, twinRows } from "./twin-rows";
import { timeOf, type ViewCase } from "./view-case";
import { type Waterfall, waterfall } from "./waterfall";

/** Everything that the Now room shows, from one case and one state of the address. */
export interface NowRoom {
  readonly head: Headline;
  readonly lede: Lede;
  readonly chart: ChartData;
  readonly overview: OverviewData;
  readonly twin: Twin;
  readonly why: WhyItMoved;
  readonly latest: readonly EvidenceRow[];
  readonly questions: readonly QuestionRow[];
}

export interface WhyItMoved {
  readonly scenario: number;
  /** Days since the start. */
  readonly from: number;
  readonly to: number;
  readonly fall: Waterfall;
}

const LATEST = 6;

export function nowRoom(view: ViewCase, state: ChartState): NowRoom {
  const { assessment } = view;
  const since = comparedTime(view, state.since);
  const { horizonDays } = chartWindow(view, state.range);
  const days = scoresOverTime(view, 0, assessment.asOf, horizonDays);
  const shares = changeShares(assessment, since, assessment.asOf);
  const head = headline(view, shares);
  const wanted = view.file.model.scenarios.findIndex((scenario) => scenario.id === state.scenario);
  const scenario = wanted < 0 ? leaderOf(shares.after) : wanted;
  return {
    head,
    lede: lede(view, head),
    chart: chartData(view, state, days),
    overview: overviewData(view),
    twin: twinRows(view, days, since),
    why: whyItMoved(view, state, since, scenario),
    latest: evidenceRows(view, head.rows[0]?.scenario ?? 0, latestFindings(view)),
    questions: questionRows(view),
  };
}

function whyItMoved(view: ViewCase, state: ChartState, since: number, scenario: number): WhyItMoved {
  const until = state.until === null ? view.assessment.asOf : timeOf(view, state.until);
  const [from, to] = since <= until ? [since, until] : [until, since];
  return { scenario, from, to, fall: waterfall(view, changeShares(view.assessment, from, to), scenario) };
}

/** What was recorded last, withdrawn findings left out. */
export function latestFindings(view: Pick<ViewCase, "file">, count = LATEST): StoredFinding[] {
  return view.file.findings
    .filter((finding) => finding.status !== "withdrawn")
    .sort((a, b) => compare(b.recordedAt, a.recordedAt) || compare(b.occurredOn, a.occurredOn) || compare(a.id, b.id))
    .slice(0, count);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
