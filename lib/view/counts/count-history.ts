import type { Cut } from "@/lib/domain/case-file";
import type { CaseHistory } from "@/lib/domain/case-history";
import { addDays, type Day, daysBetween } from "@/lib/domain/instant";
import { isCounted } from "@/lib/domain/to-scoring-input";
import type { Assessment } from "@/lib/engine/assessment";
import { countClimatology } from "@/lib/engine/score/baseline-forecasts";
import { countCrps } from "@/lib/engine/score/count-crps";
import { ensembleCrps } from "@/lib/engine/score/ensemble-crps";
import { replay } from "../replay";
import { type CountForecast, countForecast } from "./count-forecast";

export interface PastCount {
  /** What was said at the end of this day. */
  readonly from: Day;
  /** The last day that counts. */
  readonly to: Day;
  readonly said: CountForecast;
  /** Events with a day after `from` and up to `to`, as they are known now. */
  readonly came: number;
  readonly crps: number;
  /** Of the counts of the windows before, taken as draws; null when there was no whole window before. */
  readonly climatologyCrps: number | null;
}

/** So many windows, the latest; each costs one filter. */
const MOST_WINDOWS = 12;
const CLIMATOLOGY_WINDOWS = 12;

/** What was said of the coming days at the end of each past window, and what came; oldest first. */
export function countHistory(history: CaseHistory, by: Cut["by"], indicatorId: string, days: number): PastCount[] {
  const indicator = history.models.at(-1)?.indicators.find(({ id }) => id === indicatorId);
  if (indicator?.kind !== "rate") return [];
  const { from, to } = indicator.monitored;
  const watchedTo = to === null || to > history.latest ? history.latest : to;
  const days0 = from > history.start ? from : history.start;
  const events = eventDays(history, indicatorId);
  const rows: PastCount[] = [];
  for (let back = 1; back <= MOST_WINDOWS; back++) {
    const end = addDays(watchedTo, -(back - 1) * days);
    const begin = addDays(end, -days);
    if (begin < days0) break;
    const row = pastCount(history, by, { indicatorId, begin, end, events, first: days0 });
    if (row !== null) rows.unshift(row);
  }
  return rows;
}

interface Window {
  readonly indicatorId: string;
  readonly begin: Day;
  readonly end: Day;
  readonly events: readonly Day[];
  /** The first watched day. */
  readonly first: Day;
}

function pastCount(history: CaseHistory, by: Cut["by"], window: Window): PastCount | null {
  const { indicatorId, begin, end, events, first } = window;
  const days = daysBetween(begin, end);
  // alone, so that the assessment ends on that very day
  const [then] = replay(history, by, [begin]);
  if (then === undefined || then.assessment === null) return null;
  const known = then.model.indicators.find(({ id }) => id === indicatorId);
  if (known?.kind !== "rate") return null;
  const said = countForecast(then.assessment, indicatorId, days);
  const came = events.filter((day) => day > begin && day <= end).length;
  const before = windowsBefore(history, then.assessment, { indicatorId, start: then.model.start, begin, first, days });
  return {
    ...{ from: begin, to: end, said, came },
    crps: countCrps(said.pmf, came),
    climatologyCrps: before.length === 0 ? null : ensembleCrps(countClimatology(before, CLIMATOLOGY_WINDOWS), came),
  };
}

/** Days of the events that count now. */
function eventDays({ findings }: CaseHistory, indicatorId: string): Day[] {
  const standing = new Map(findings.map(({ finding }) => [finding.id, finding]));
  return [...standing.values()].flatMap((finding) =>
    finding.indicator === indicatorId && isCounted(finding) ? [finding.occurredOn] : [],
  );
}

/** The counts of the whole windows before a day, as they were known on it, oldest first. */
function windowsBefore(
  { findings }: CaseHistory,
  { evidence }: Assessment,
  of: { indicatorId: string; start: Day; begin: Day; first: Day; days: number },
): number[] {
  const own = new Set(findings.flatMap(({ finding }) => (finding.indicator === of.indicatorId ? [finding.id] : [])));
  const times = evidence.findingIds.flatMap((id) =>
    own.has(id) ? [evidence.timeOf(evidence.instantOf(evidence.placeOf(id)))] : [],
  );
  const counts: number[] = [];
  for (let back = 1; back <= CLIMATOLOGY_WINDOWS; back++) {
    const end = addDays(of.begin, -(back - 1) * of.days);
    const begin = addDays(end, -of.days);
    if (begin < of.first) break;
    const [low, high] = [daysBetween(of.start, begin), daysBetween(of.start, end)];
    counts.unshift(times.filter((time) => time > low && time <= high).length);
  }
  return counts;
}
