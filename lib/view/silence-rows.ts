import { daysBetween } from "@/lib/domain/instant";
import type { ScoringFinding } from "@/lib/domain/scoring-input";
import { isCounted } from "@/lib/domain/to-scoring-input";
import { type Overdue, overdue } from "@/lib/engine/explain/overdue";
import { indicatorOf } from "./finding-name";
import { dayAt, nearDay, type ViewCase } from "./view-case";

const SHOWN = 4;

/** An indicator that nothing was heard of. */
export interface SilenceRow {
  readonly indicator: string;
  readonly label: string;
  readonly days: string;
  /** When it was last heard of, how often it is expected, and whether its silence counts. */
  readonly note: string;
  /** More days have passed than usual. */
  readonly isOverdue: boolean;
  /** The silence of an indicator that counts events moves scores; that of one with levels does not. */
  readonly counts: boolean;
}

/** Watched indicators whose silence counts, then those with levels that are read less than usual; the most overdue first. */
export function silenceRows(view: ViewCase): SilenceRow[] {
  const { file, assessment } = view;
  const list = overdue(assessment, readings(view)).filter((item) => item.silentDays > 0);
  const counts = (item: Overdue) => indicatorOf(file.model, item.indicator)?.kind === "rate";
  const silent = list.filter(counts);
  const late = list.filter((item) => !counts(item) && item.ratio > 1);
  return [...silent, ...late].slice(0, SHOWN).map((item) => silenceRow(view, item, counts(item)));
}

function silenceRow(view: ViewCase, item: Overdue, counts: boolean): SilenceRow {
  const { file, say } = view;
  const last =
    item.lastAt === null
      ? say("firm.neverSeen")
      : say("firm.lastSeen", { day: nearDay(view, dayAt(view, item.lastAt)) });
  const usual = say(counts ? "firm.expectedEvery" : "firm.usualEvery", {
    days: item.expectedDays < 1 ? 0 : Math.round(item.expectedDays),
  });
  return {
    indicator: item.indicator,
    label: indicatorOf(file.model, item.indicator)?.label ?? item.indicator,
    days: say("firm.days", { days: Math.floor(item.silentDays) }),
    note: say("firm.silenceNote", { last, usual }),
    isOverdue: item.ratio > 1,
    counts,
  };
}

/** What the habit of an indicator is read from: its days, each once, however many findings share one. */
function readings({ file }: ViewCase): ScoringFinding[] {
  const seen = new Map<string, ScoringFinding>();
  for (const finding of file.findings) {
    const { id, indicator, occurredOn } = finding;
    const key = `${indicator} ${occurredOn}`;
    if (seen.has(key) || !isCounted(finding)) continue;
    seen.set(key, { id, indicator, at: daysBetween(file.model.start, occurredOn), reports: [] });
  }
  return [...seen.values()];
}
