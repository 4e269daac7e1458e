import { dayNumber } from "@/lib/domain/calendar";
import type { Cut, StoredFinding, StoredModel, StoredReport } from "@/lib/domain/case-file";
import type { CaseHistory } from "@/lib/domain/case-history";
import type { ScoringInput } from "@/lib/domain/scoring-input";
import { gradeWeight } from "@/lib/domain/standards/admiralty";
import { isCounted, originOf, toScoringInput } from "@/lib/domain/to-scoring-input";

/** A model as the engine needs it, with the day from whose end on it was in force. Days are counted from 1970-01-01. */
export interface ReplayModel extends Pick<ScoringInput, "scenarios" | "dynamics" | "indicators"> {
  readonly known: number;
  readonly start: number;
  /** What each grade counts for. */
  readonly reliability: Readonly<Record<string, number>>;
}

/** What a finding says to the engine under any model. */
export interface ReplayReading {
  readonly indicator: string;
  readonly occurred: number;
  readonly reports: readonly { readonly level: string | null; readonly grade: string; readonly origin: string }[];
}

/** What a finding says from the end of a day on; null: it does not count. */
export interface ReplayStep {
  readonly day: number;
  /** Its place in `ids`. */
  readonly finding: number;
  readonly reading: ReplayReading | null;
}

/** Everything that a replay by one clock is computed from, in numbers. */
export interface ReplayWork {
  /** Oldest first; before the first was known it holds too. */
  readonly models: readonly ReplayModel[];
  /** Of all findings, sorted. */
  readonly ids: readonly string[];
  /** By day. */
  readonly steps: readonly ReplayStep[];
  /** Until which day scores can be read. */
  readonly latest: number;
}

/** The past of a case by one clock: every day on which what counts changed, and to what. */
export function replayWork(history: CaseHistory, by: Cut["by"]): ReplayWork {
  const models = by === "recorded" ? history.models : history.models.slice(-1);
  const statesOf = new Map<string, Dated[]>();
  for (const { since, finding } of history.findings) {
    const state = { day: dayNumber(since.slice(0, 10)), finding };
    const known = statesOf.get(finding.id);
    if (known === undefined) statesOf.set(finding.id, [state]);
    else if (known.at(-1)?.day === state.day) known[known.length - 1] = state;
    else known.push(state);
  }
  const ids = [...statesOf.keys()].sort();
  const grades = new Set(history.findings.flatMap(({ finding }) => finding.reports.map((report) => report.grade)));
  const steps = ids.flatMap((id, finding) => {
    const states = statesOf.get(id) ?? [];
    return stepsOf(by === "recorded" ? states : reportedStates(states), finding);
  });
  return {
    models: models.map((model) => replayModel(model, [...grades])),
    ids,
    steps: steps.sort((a, b) => a.day - b.day),
    latest: dayNumber(history.latest),
  };
}

interface Dated {
  readonly day: number;
  readonly finding: StoredFinding;
}

/** A finding as it stands today, on each day that one of its reports was made, with the reports made by then. */
function reportedStates(states: readonly Dated[]): Dated[] {
  const finding = states.at(-1)?.finding;
  if (finding === undefined) return [];
  const days = [...new Set(finding.reports.filter(isActive).map((report) => report.reportedOn))].sort();
  return days.map((day) => ({
    day: dayNumber(day),
    finding: { ...finding, reports: finding.reports.filter((report) => report.reportedOn <= day) },
  }));
}

/** The steps of one finding: where what it says changes, and again on the day that it tells of when that is still to come. */
function stepsOf(states: readonly Dated[], finding: number): ReplayStep[] {
  const steps: ReplayStep[] = [];
  let said = "null";
  states.forEach(({ day, finding: state }, index) => {
    const reading = isCounted(state) ? readingOf(state) : null;
    const saying = JSON.stringify(reading);
    if (saying !== said) steps.push({ day, finding, reading });
    said = saying;
    if (reading === null || reading.occurred <= day) return;
    if (reading.occurred < (states[index + 1]?.day ?? Number.POSITIVE_INFINITY))
      steps.push({ day: reading.occurred, finding, reading });
  });
  return steps;
}

function readingOf({ indicator, occurredOn, reports }: StoredFinding): ReplayReading {
  return {
    indicator,
    occurred: dayNumber(occurredOn),
    reports: reports.filter(isActive).map((report) => ({
      level: report.level,
      grade: report.grade,
      origin: originOf(report),
    })),
  };
}

function isActive({ status }: StoredReport): boolean {
  return status === "active";
}

function replayModel(model: StoredModel, grades: readonly string[]): ReplayModel {
  const cut = { until: model.start, by: "recorded", asOf: null } as const;
  const { scenarios, dynamics, indicators } = toScoringInput({ model, findings: [], cut });
  return {
    known: dayNumber(model.recordedAt.slice(0, 10)),
    start: dayNumber(model.start),
    reliability: Object.fromEntries(grades.map((grade) => [grade, gradeWeight(grade, model.gradeWeights)])),
    scenarios,
    dynamics,
    indicators,
  };
}
