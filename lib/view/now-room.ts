import type { StoredFinding } from "@/lib/domain/case-file";
import { compareText } from "@/lib/domain/compare-text";
import { smoothedTrajectory } from "@/lib/engine/filter/smoothed-trajectory";
import { changeShares } from "./change-shares";
import { chartData, type NamedChartData } from "./chart-data";
import type { ChartState } from "./chart-state";
import { chartWindow } from "./chart-window";
import { comparedTime, pinnedTime } from "./compared-time";
import { type Confidence, confidence } from "./confidence";
import { type EvidenceRow, evidenceRows } from "./evidence-rows";
import { type Firmness, firmness } from "./firmness";
import { type FirmnessRows, firmnessRows } from "./firmness-rows";
import { type Headline, headline } from "./headline";
import { type Lede, lede } from "./lede";
import { type OverviewData, overviewData } from "./overview-data";
import { plainSummary } from "./plain-summary";
import { type QuestionRow, questionRows } from "./question-rows";
import { scoresOverTime } from "./scores-over-time";
import { type SilenceRow, silenceRows } from "./silence-rows";
import { type Twin, twinRows } from "./twin-rows";
import type { ViewCase } from "./view-case";
import { type WatchRow, watchRows, whatWouldHaveToBeSeen } from "./watch-rows";
import { type WhyItMoved, whyItMoved } from "./why-it-moved";

/** Everything that the Now room shows, from one case and one state of the address. */
export interface NowRoom {
  readonly head: Headline;
  readonly lede: Lede;
  readonly chart: NamedChartData;
  readonly overview: OverviewData;
  readonly twin: Twin;
  readonly why: WhyItMoved;
  readonly firm: FirmnessRows;
  readonly confidence: Confidence;
  readonly watch: readonly WatchRow[];
  /** What would have to be seen for the second scenario to lead; empty when the first place is shared. */
  readonly toLead: string;
  readonly silence: readonly SilenceRow[];
  /** The room in one paragraph. */
  readonly summary: string;
  readonly latest: readonly EvidenceRow[];
  readonly questions: readonly QuestionRow[];
}

const LATEST = 6;

/** `firm` is the costly part that depends on the assessment alone: a caller that keeps assessments may keep it too. */
export function nowRoom(view: ViewCase, state: ChartState, firm: Firmness = firmness(view)): NowRoom {
  const { assessment } = view;
  const since = comparedTime(view, state.since);
  const { horizonDays } = chartWindow(view, state.range);
  const days = scoresOverTime(view, 0, assessment.asOf, horizonDays);
  const shares = changeShares(assessment, since, assessment.asOf);
  const head = headline(view, shares);
  const firmRows = firmnessRows(view, firm);
  const sure = confidence(view, firm);
  const first = lede(view, head);
  const toLead = firm.isShared ? "" : whatWouldHaveToBeSeen(view, firm.runnerUp);
  return {
    head,
    lede: first,
    firm: firmRows,
    confidence: sure,
    watch: watchRows(view),
    toLead,
    silence: silenceRows(view),
    summary: plainSummary(view, head, {
      lede: first,
      mind: firm.findings.of === 0 ? [toLead] : [firmRows.sentence, toLead],
      confidence: sure.sentence,
    }),
    chart: chartData(view, state, days),
    overview: overviewData(view),
    twin: twinRows(view, days, since, {
      pin: pinnedTime(view, state.pin),
      hindsight: state.hindsight === "on" ? (times) => smoothedTrajectory(assessment, times).map(({ p }) => p) : null,
    }),
    why: whyItMoved(view, state),
    latest: evidenceRows(view, head.rows[0]?.scenario ?? 0, latestFindings(view)),
    questions: questionRows(view),
  };
}

/** What was recorded last, withdrawn findings left out. */
export function latestFindings(view: Pick<ViewCase, "file">, count = LATEST): StoredFinding[] {
  return view.file.findings
    .filter((finding) => finding.status !== "withdrawn")
    .sort(
      (a, b) =>
        compareText(b.recordedAt, a.recordedAt) || compareText(b.occurredOn, a.occurredOn) || compareText(a.id, b.id),
    )
    .slice(0, count);
}
