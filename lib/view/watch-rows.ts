import { DomainError } from "@/lib/domain/errors";
import type { Indicator } from "@/lib/domain/indicator";
import type { ScoringReport } from "@/lib/domain/scoring-input";
import { type Grade, gradeWeight } from "@/lib/domain/standards/admiralty";
import { lead } from "@/lib/engine/explain/lead";
import { type WatchItem, watchList } from "@/lib/engine/explain/watch-list";
import { type WayToLead, whatWouldLead } from "@/lib/engine/explain/what-would-lead";
import { current } from "@/lib/engine/filter/current";
import { preview } from "@/lib/engine/revise";
import { estimativeWord } from "./estimative-word";
import { indicatorOf, levelLabel } from "./finding-name";
import { shortName } from "./firmness-rows";
import { nameList } from "./name-list";
import { toPermille } from "./permille";
import type { ViewCase } from "./view-case";

/** The report that is imagined to come in. */
export const WATCH_GRADE: Grade = "B2";
/** How long one would wait for an event. */
export const WATCH_DAYS = 30;
const SHOWN = 4;

export interface WatchRow {
  readonly indicator: string;
  readonly label: string;
  /** What one report is expected to tell. */
  readonly bits: string;
  /** The readings that would leave the leader lowest and lift it highest, with who would lead then. */
  readonly readings: readonly WatchReading[];
}

export interface WatchReading {
  /** The level, or that an event was seen. */
  readonly label: string;
  /** The scenario that would lead, and its score. */
  readonly after: string;
  readonly flips: boolean;
}

/** What is worth asking next, the most telling first. */
export function watchRows(view: ViewCase): WatchRow[] {
  const { assessment, file, say, formats } = view;
  const reliability = gradeWeight(WATCH_GRADE, file.model.gradeWeights);
  return watchList(assessment, { reliability, days: WATCH_DAYS })
    .filter((item) => item.bits > 0)
    .slice(0, SHOWN)
    .map((item: WatchItem) => {
      const indicator = indicatorOf(file.model, item.indicator);
      return {
        indicator: item.indicator,
        label: indicator?.label ?? item.indicator,
        bits: say("firm.bits", { bits: formats.number(item.bits, 3) }),
        readings: indicator === undefined ? [] : tellingReadings(view, indicator, reliability),
      };
    });
}

/** The reading after which the leader of now stands lowest, then the one after which it stands highest. */
function tellingReadings(view: ViewCase, indicator: Indicator, reliability: number): WatchReading[] {
  const { assessment, say, file, formats } = view;
  const leader = lead(current(assessment).p).scenario;
  const options: { label: string; report: ScoringReport }[] =
    indicator.kind === "categorical"
      ? indicator.levels.map(({ id, label }) => ({ label, report: { level: id, reliability } }))
      : [{ label: say("firm.event"), report: { event: true, reliability } }];
  const seen = options.flatMap(({ label, report }) => {
    const p = scoresAfter(view, indicator.id, report);
    if (p === null) return [];
    const first = lead(p).scenario;
    const permille = toPermille(p);
    const after = say("firm.after", {
      name: shortName({ file }, first),
      score: formats.number((permille[first] ?? 0) / 10),
    });
    return [{ label, after, flips: first !== leader, of: p[leader] ?? 0 }];
  });
  const sorted = seen.toSorted((a, b) => a.of - b.of);
  const ends = [sorted.at(0), sorted.length > 1 ? sorted.at(-1) : undefined];
  return ends.flatMap((end) => (end === undefined ? [] : [{ label: end.label, after: end.after, flips: end.flips }]));
}

/** The scores after one report more at the as-of day; null when it could not count or would be impossible. */
function scoresAfter({ assessment }: ViewCase, indicator: string, report: ScoringReport): readonly number[] | null {
  try {
    const id = `if ${indicator} ${report.level ?? ""}`;
    return preview(assessment, { add: [{ id, indicator, at: assessment.asOf, reports: [report] }] }).p;
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

/** What would have to be seen for the second scenario to lead, in one sentence with its chance; empty without a second. */
export function whatWouldHaveToBeSeen(view: ViewCase, target: number): string {
  const { assessment, file, say, formats } = view;
  const id = assessment.scenarioIds[target];
  const rival = shortName(view, target);
  if (id === undefined) return "";
  const reliability = gradeWeight(WATCH_GRADE, file.model.gradeWeights);
  const { method, ways } = whatWouldLead(assessment, id, { reliability, days: WATCH_DAYS });
  const [way] = ways;
  if (method === "leads") return "";
  if (way === undefined) return say("firm.wayNone", { rival });
  const permille = Math.round(way.chance * 1000);
  const { word } = estimativeWord(permille, file.assessment.yardstick, say);
  const percent = permille === 0 ? say("whatif.below") : formats.percent(permille / 1000);
  return say(way.readings.length === 1 ? "firm.wayOne" : method === "exact" ? "firm.wayExact" : "firm.wayGreedy", {
    rival,
    grade: WATCH_GRADE,
    count: way.readings.length,
    readings: nameList(way.readings.map(readingName), say),
    chance: word === null ? percent : say("firm.chance", { percent, word }),
  });

  function readingName({ indicator, level }: WayToLead["readings"][number]): string {
    const found = indicatorOf(file.model, indicator);
    const label = level === null ? say("firm.event") : levelLabel(found, level);
    return say("firm.quoted", { name: `${found?.label ?? indicator}: ${label}` });
  }
}
