import type { Day } from "@/lib/domain/instant";
import type { ScoringFinding } from "@/lib/domain/scoring-input";
import { current } from "@/lib/engine/filter/current";
import { provenance } from "../chart-data";
import { chartWindow } from "../chart-window";
import { leaderOf } from "../lead-story";
import { dayAt, nearDay, type ViewCase } from "../view-case";
import { type HeatMark, type HeatRow, heatRows, overdueDays, sortHeatRows } from "./heat-rows";
import type { HeatState } from "./heat-state";

export const HEAT_PAGE_ROWS = 40;
/** So many readings of a row are listed one by one beside it; the rest is in the CSV. */
const MOST_LISTED = 30;

/** A row as it is drawn and listed. */
export interface HeatLine {
  readonly row: HeatRow;
  /** The readings inside the window, rising. */
  readonly marks: readonly HeatMark[];
  /** "overdue by 12 days", "13 days ago" */
  readonly state: string;
  readonly isOverdue: boolean;
  /** The same with how it stands to what is expected, for the table. */
  readonly standing: string;
  readonly lastText: string;
  readonly lastDay: string;
  readonly silent: string;
  readonly expected: string;
  /** The latest readings of the window, the latest first, in words. */
  readonly listed: readonly { readonly day: string; readonly text: string; readonly ratio: string }[];
  readonly unlisted: number;
}

export interface HeatRoom {
  readonly title: string;
  readonly subject: string;
  readonly description: string;
  /** How the marks are read. */
  readonly caption: string;
  readonly provenance: string;
  readonly scenario: number;
  readonly scenarioName: string;
  readonly start: Day;
  /** The window, days since the start, both ends included. */
  readonly from: number;
  readonly to: number;
  readonly fromDay: Day;
  readonly toDay: Day;
  readonly lines: readonly HeatLine[];
  readonly byCategory: boolean;
  readonly page: { readonly page: number; readonly pages: number; readonly count: number };
}

export function heatRoom(view: ViewCase, findings: readonly ScoringFinding[], state: HeatState): HeatRoom {
  const { file, assessment } = view;
  const { scenarios } = file.model;
  const wanted = scenarios.findIndex(({ id }) => id === state.scenario);
  const scenario = wanted < 0 ? leaderOf(current(assessment).p) : wanted;
  const { from, to } = chartWindow(view, state.range);
  const rows = heatRows(view, findings, scenario);
  const sorted = sortHeatRows(rows, state.sort);
  const pages = Math.max(Math.ceil(sorted.length / HEAT_PAGE_ROWS), 1);
  const page = Math.min(state.page, pages);
  const shown = sorted.slice((page - 1) * HEAT_PAGE_ROWS, page * HEAT_PAGE_ROWS);
  const title = heatTitle(view, rows);
  const scenarioName = scenarios[scenario]?.shortLabel ?? "";
  return {
    title,
    subject: file.assessment.title,
    description: view.say("matrix.strip.alt", {
      count: shown.length,
      from: view.formats.longDay(dayAt(view, from)),
      to: view.formats.longDay(dayAt(view, to)),
      name: scenarioName,
    }),
    caption: view.say("matrix.strip.caption", { name: scenarioName }),
    provenance: provenance(view),
    scenario,
    scenarioName,
    start: file.model.start,
    from,
    to,
    fromDay: dayAt(view, from),
    toDay: dayAt(view, to),
    lines: shown.map((row) => heatLine(view, row, from, to)),
    byCategory: state.sort === "category",
    page: { page, pages, count: sorted.length },
  };
}

function heatLine(view: ViewCase, row: HeatRow, from: number, to: number): HeatLine {
  const { say, formats } = view;
  const marks = row.marks.filter((mark) => mark.at >= from && mark.at <= to);
  const last = row.marks.at(-1);
  const listed = marks.slice(-MOST_LISTED).toReversed();
  const days = (count: number) => say("matrix.strip.days", { days: Math.round(count) });
  return {
    row,
    marks,
    state: standingText(view, row),
    isOverdue: row.standing === "overdue",
    standing: row.standing === "overdue" ? standingText(view, row) : say(`matrix.strip.standing.${row.standing}`),
    lastText: last?.text ?? "–",
    lastDay: last === undefined ? "–" : nearDay(view, last.day),
    silent: days(row.silentDays),
    expected:
      row.expectedDays === null
        ? "–"
        : row.expectedDays < 1
          ? say("matrix.strip.underDay")
          : say("matrix.strip.every", { days: Math.round(row.expectedDays) }),
    listed: listed.map((mark) => ({
      day: nearDay(view, mark.day),
      text: mark.text,
      ratio: Number.isFinite(mark.logRatio) ? formats.signed(mark.logRatio, 2) : say("matrix.ruledOut"),
    })),
    unlisted: marks.length - listed.length,
  };
}

function standingText({ say }: ViewCase, row: HeatRow): string {
  const { standing } = row;
  if (standing === "overdue") return say("matrix.strip.overdueBy", { days: overdueDays(row) });
  if (standing === "off" || standing === "unwatched" || row.marks.length === 0)
    return say(`matrix.strip.standing.${standing === "off" || standing === "unwatched" ? standing : "never"}`);
  return say("matrix.strip.ago", { days: Math.round(row.silentDays) });
}

/** How many are overdue, and which for longest against what was expected of it. */
function heatTitle({ say }: ViewCase, rows: readonly HeatRow[]): string {
  const late = rows.filter((row) => row.standing === "overdue").sort((a, b) => b.ratio - a.ratio);
  const [first] = late;
  if (first === undefined)
    return say(rows.some((row) => row.marks.length > 0) ? "matrix.strip.titleNone" : "matrix.strip.titleEmpty");
  return say("matrix.strip.title", {
    count: late.length,
    total: rows.length,
    name: first.label,
    days: overdueDays(first),
  });
}
