import type { Day } from "@/lib/domain/instant";
import { smoothedTrajectory } from "@/lib/engine/filter/smoothed-trajectory";
import { project } from "@/lib/engine/forecast/project";
import { ENGINE_VERSION } from "@/lib/engine/version";
import { chartSentence } from "./chart-sentence";
import type { ChartState } from "./chart-state";
import { chartWindow } from "./chart-window";
import { type IncidentMarker, incidentMarkers } from "./incident-markers";
import { leaderOf, leadStory, leadTitle } from "./lead-story";
import { toPermille } from "./permille";
import type { DayRow } from "./scores-over-time";
import { MOST_POINTS, trajectoryPoints } from "./trajectory-points";
import { dayAt, timeOf, type ViewCase } from "./view-case";

export interface ChartScenario {
  readonly id: string;
  readonly label: string;
  readonly shortLabel: string;
  /** Printed score at the end of the window, and after the projection; tenths of a percent. */
  readonly permille: number;
  readonly projectedPermille: number | null;
}

export interface ChartPoint {
  readonly x: number;
  readonly day: Day;
  readonly phase: "before" | "after" | "day" | "now" | "projected";
  readonly p: readonly number[];
}

/** Everything that a drawing of the trajectory needs, at any width, as plain values that can be sent to a browser. */
export interface ChartData {
  /** The title of the assessment. */
  readonly subject: string;
  readonly title: string;
  /** One sentence that says what is drawn and where it ends. */
  readonly description: string;
  /** What an exported picture says of itself: as-of day, engine, model, source. */
  readonly provenance: string;
  readonly start: Day;
  readonly from: number;
  readonly to: number;
  readonly xEnd: number;
  readonly endDay: Day;
  readonly horizonDays: number;
  readonly scale: ChartState["scale"];
  readonly view: ChartState["view"];
  readonly scenarios: readonly ChartScenario[];
  /** The scenario that the page explains, else the one that leads at the end of the window: its band is filled. */
  readonly filled: number;
  readonly points: readonly ChartPoint[];
  /** What all evidence up to the as-of day says about days of the window; empty when it is not asked for. */
  readonly hindsight: readonly HindsightPoint[];
  readonly pin: ChartPin | null;
  readonly rules: readonly ChartRule[];
  readonly markers: readonly Pick<IncidentMarker, "number" | "x">[];
}

export interface HindsightPoint {
  readonly x: number;
  readonly p: readonly number[];
}

/** A day kept for comparison. */
export interface ChartPin {
  readonly x: number;
  readonly day: Day;
  readonly permille: readonly number[];
}

/** A threshold that somebody watches, drawn at its height. */
export interface ChartRule {
  readonly scenario: number;
  /** A probability. */
  readonly value: number;
  readonly text: string;
}

/** The chart with the names of its marks, for the list under it. */
export interface NamedChartData extends ChartData {
  readonly markers: readonly IncidentMarker[];
}

export type ChartSettings = Pick<ChartState, "range" | "scale"> &
  Partial<Pick<ChartState, "view" | "hindsight" | "fan" | "pin" | "scenario">>;

/** `days` are the daily rows of the whole period (scoresOverTime from 0). */
export function chartData(
  view: ViewCase,
  state: ChartSettings,
  days: readonly DayRow[],
  { maxPoints = MOST_POINTS, rules = [] }: { maxPoints?: number; rules?: readonly ChartRule[] } = {},
): NamedChartData {
  const window = chartWindow(view, state.range);
  const points = trajectoryPoints(view, window, maxPoints).map(({ x, t, phase, p }) => ({
    x,
    phase,
    day: dayAt(view, t),
    p: p.map((value) => Number(value.toFixed(9))),
  }));
  const last = points.findLast((point) => point.phase === "now")?.p ?? [];
  const ahead = window.horizonDays > 0 ? toPermille(project(view.assessment, window.horizonDays)) : null;
  const permille = toPermille(last);
  const scenarios = view.file.model.scenarios.map(({ id, label, shortLabel }, index) => ({
    id,
    label,
    shortLabel,
    permille: permille[index] ?? 0,
    projectedPermille: ahead?.[index] ?? null,
  }));
  const pin = state.pin === undefined || state.pin === null ? null : chartPin(view, state.pin, days);
  const wanted = scenarios.findIndex((scenario) => scenario.id === state.scenario);
  const hindsight = state.hindsight === "on" ? hindsightPoints(view, points) : [];
  return {
    subject: view.file.assessment.title,
    title: chartTitle(view, days, window),
    description: chartSentence(view, window, { scenarios, view: state.view ?? "lines", pin, hindsight }),
    provenance: provenance(view),
    start: view.file.model.start,
    from: window.from,
    to: window.to,
    xEnd: window.xEnd,
    endDay: dayAt(view, window.to),
    horizonDays: window.horizonDays,
    scale: state.scale,
    view: state.view ?? "lines",
    scenarios,
    filled: wanted >= 0 ? wanted : leaderOf(permille),
    points,
    hindsight,
    pin,
    rules,
    markers: incidentMarkers(view, window),
  };
}

function chartTitle(
  view: ViewCase,
  days: readonly DayRow[],
  window: { readonly from: number; readonly to: number },
): string {
  if (!view.assessment.instants.some((instant) => instant.at <= window.to)) return view.say("view.noEvidence");
  const story = leadStory(days.filter((row) => row.t <= window.to));
  return story === null ? view.say("view.noEvidence") : leadTitle(view, story, window.from);
}

function chartPin(view: ViewCase, day: Day, days: readonly DayRow[]): ChartPin | null {
  const row = days[timeOf(view, day)];
  return row === undefined ? null : { x: row.t, day: row.day, permille: row.permille };
}

function hindsightPoints(view: ViewCase, points: readonly ChartPoint[]): HindsightPoint[] {
  const times = [...new Set(points.filter((point) => isSeen(point)).map((point) => point.x))];
  return smoothedTrajectory(view.assessment, times).map(({ t, p }) => ({
    x: t,
    p: p.map((value) => Number(value.toFixed(9))),
  }));
}

const isSeen = ({ phase }: ChartPoint): boolean => phase !== "now" && phase !== "projected";

/** How the numbers came about, for captions and for pictures that leave the page. */
export function provenance(view: ViewCase): string {
  const { file, say, formats } = view;
  const counted = new Set(view.assessment.instants.flatMap((instant) => instant.findings));
  const reports = file.findings
    .filter((finding) => counted.has(finding.id))
    .reduce((sum, finding) => sum + finding.reports.filter((report) => report.status === "active").length, 0);
  return say("view.provenance", {
    asOf: formats.longDay(file.cut.until),
    by: file.cut.by,
    engine: ENGINE_VERSION,
    model: file.model.version,
    findings: counted.size,
    reports,
  });
}
