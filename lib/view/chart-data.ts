import type { Day } from "@/lib/domain/instant";
import { project } from "@/lib/engine/forecast/project";
import { ENGINE_VERSION } from "@/lib/engine/version";
import type { ChartState } from "./chart-state";
import { chartWindow } from "./chart-window";
import { type IncidentMarker, incidentMarkers } from "./incident-markers";
import { leadStory, leadTitle } from "./lead-story";
import { toPermille } from "./permille";
import type { DayRow } from "./scores-over-time";
import { MOST_POINTS, trajectoryPoints } from "./trajectory-points";
import { dayAt, type ViewCase } from "./view-case";

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
  readonly scenarios: readonly ChartScenario[];
  readonly points: readonly ChartPoint[];
  readonly markers: readonly IncidentMarker[];
}

/** `days` are the daily rows of the whole period (scoresOverTime from 0). */
export function chartData(
  view: ViewCase,
  state: Pick<ChartState, "range" | "scale">,
  days: readonly DayRow[],
  maxPoints = MOST_POINTS,
): ChartData {
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
  return {
    subject: view.file.assessment.title,
    title: chartTitle(view, days, window),
    description: description(view, window, scenarios),
    provenance: provenance(view),
    start: view.file.model.start,
    from: window.from,
    to: window.to,
    xEnd: window.xEnd,
    endDay: dayAt(view, window.to),
    horizonDays: window.horizonDays,
    scale: state.scale,
    scenarios,
    points,
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

function description(
  view: ViewCase,
  window: { readonly from: number; readonly to: number; readonly horizonDays: number },
  scenarios: readonly ChartScenario[],
): string {
  const { say, formats } = view;
  const [first, second] = [...scenarios].sort((a, b) => b.permille - a.permille);
  return say(window.horizonDays > 0 ? "view.chartSentence" : "view.chartSentencePast", {
    count: scenarios.length,
    from: formats.longDay(dayAt(view, window.from)),
    to: formats.longDay(dayAt(view, window.to)),
    ahead: formats.longDay(dayAt(view, window.to + window.horizonDays)),
    leader: first?.label ?? "",
    score: formats.percent((first?.permille ?? 0) / 1000),
    second: second?.label ?? "",
    secondScore: formats.percent((second?.permille ?? 0) / 1000),
  });
}

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
