import { describe, expect, test } from "vitest";
import type { Cut, StoredFinding, StoredModel, StoredReport } from "@/lib/domain/case-file";
import type { CaseHistory, FindingState } from "@/lib/domain/case-history";
import { DomainError } from "@/lib/domain/errors";
import { addDays, type Day, dayNumber, endOfDay, laterDay } from "@/lib/domain/instant";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import { assess } from "@/lib/engine/assess";
import { current } from "@/lib/engine/filter/current";
import { replay } from "@/lib/view/replay";
import { ReplayCursor } from "@/lib/view/replay-cursor";
import { replayWork } from "@/lib/view/replay-work";
import { categorical, finding, model, rate, report } from "../support/factories";
import { holdsFor, must, near } from "../support/holds";
import type { SeededRandom } from "../support/seeded-random";

const START = "2024-01-01";
const LENGTH = 24;
const clocks = ["recorded", "reported"] as const;
const dayOf = (n: number): Day => addDays(START, n);

/** A case of some weeks in which nothing is safe: corrections, withdrawals, drafts, other models, days ahead, impossible readings. */
function randomHistory(random: SeededRandom): CaseHistory {
  const models: StoredModel[] = [];
  for (let version = 1; version <= random.pick([1, 1, 2, 3]); version++)
    models.push({ ...randomModel(random), ...stamp("case", version, version === 1 ? 2 : random.whole(0, LENGTH - 1)) });
  models.sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1));
  const findings = Array.from({ length: random.whole(0, 6) }, (_, n) => randomStates(random, `f${n}`)).flat();
  findings.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : a.finding.id < b.finding.id ? -1 : 1));
  return {
    models: models.map((each, index) => ({ ...each, version: index + 1 })),
    findings,
    start: models.at(-1)?.start ?? START,
    latest: dayOf(LENGTH),
  };
}

function randomModel(random: SeededRandom) {
  const impossible = random.isTrue(0.3);
  const high = impossible ? 1 : 0.8;
  return model({
    start: random.isTrue(0.15) ? dayOf(2) : START,
    dynamics: { kind: "half-life", halfLifeDays: random.pick([5, 30, 90]) },
    indicators: [
      categorical({ likelihood: [[high, 1 - high], impossible ? [1, 0] : [random.between(0.1, 0.9), 0.5].map(half)] }),
      rate({ eventsPer30Days: [random.between(0.5, 6), 1], monitored: { from: dayOf(-1), to: null } }),
    ],
    gradeWeights: {
      reliability: { A: 1, B: random.between(0.5, 0.9), C: 0.6, D: 0.4, E: 0.2, F: 0.5 },
      credibility: { "1": 1, "2": 0.8, "3": 0.6, "4": 0.4, "5": 0.2, "6": 0.5 },
    },
  });
}

/** The second of two entries that add to 1. */
const half = (entry: number, index: number, row: readonly number[]): number =>
  index === 0 ? entry : 1 - (row[0] ?? 0);

function randomStates(random: SeededRandom, id: string): FindingState[] {
  const states: FindingState[] = [];
  let since = random.whole(0, LENGTH - 1);
  const counts = random.isTrue(0.3);
  for (let version = 1; version <= random.pick([1, 1, 2, 3, 4]); version++) {
    const reports = Array.from({ length: 1 + random.whole(0, 2) }, (_, r) => randomReport(random, id, r, counts));
    const state: StoredFinding = {
      ...finding({ indicator: counts ? "alerts" : "sign", occurredOn: dayOf(random.whole(0, LENGTH - 1)) }),
      ...stamp(id, version, since),
      status: random.pick(["counted", "counted", "counted", "withdrawn", "draft"]),
      reports,
      effectiveHandling: "TLP:CLEAR",
    };
    states.push({ since: state.recordedAt, finding: state });
    since += random.whole(0, 4);
    if (since >= LENGTH) break;
  }
  // At one instant there is one state: the last that was recorded.
  return states.filter((state, index) => state.since !== states[index + 1]?.since);
}

function randomReport(random: SeededRandom, findingId: string, r: number, counts: boolean): StoredReport {
  return {
    ...report({
      level: counts ? null : random.pick(["yes", "no"]),
      grade: random.pick(["A1", "A1", "B2", "C3", "F6"]),
      source: random.pick(["Agency", "Radio", " radio"]),
      origin: random.pick([null, "Agency"]),
      reportedOn: dayOf(random.whole(0, LENGTH - 1)),
    }),
    ...stamp(`${findingId}-${r}`, 1, 0),
    findingId,
    review: "draft",
    status: random.pick(["active", "active", "active", "withdrawn"]),
  };
}

function stamp(id: string, version: number, day: number) {
  const recordedAt = `${dayOf(day)}T${String(8 + version).padStart(2, "0")}:00:00.000Z`;
  return { id, version, recordedAt, recordedBy: "local", reason: "" };
}

/** The same the long way: what stood at the cut, assessed whole. */
function lookedBack(history: CaseHistory, by: Cut["by"], day: Day, known: Day | null = day): readonly number[] | null {
  const cut = known === null ? "9999" : endOfDay(known).toISOString();
  const recorded = by === "recorded" ? cut : "9999";
  const standing = new Map<string, StoredFinding>();
  for (const { since, finding: state } of history.findings) if (since <= recorded) standing.set(state.id, state);
  const then = history.models.findLast((each) => each.recordedAt <= recorded) ?? history.models[0];
  if (then === undefined) throw new Error("no model");
  const findings = [...standing.values()].map((each) =>
    by === "recorded" || known === null
      ? each
      : { ...each, reports: each.reports.filter(({ reportedOn }) => reportedOn <= known) },
  );
  const until = laterDay(day, then.start);
  try {
    return current(assess(toScoringInput({ model: then, findings, cut: { until, by, asOf: null } }))).p;
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

function same(told: readonly number[] | null, expected: readonly number[] | null, what: string): void {
  must((told === null) === (expected === null), `${what}: ${told} is refused as ${expected} is`);
  if (told !== null && expected !== null) near(told, expected, 1e-12, what);
}

const allDays = Array.from({ length: LENGTH + 6 }, (_, index) => dayOf(index - 3));

describe("any history", () => {
  const refused = { days: 0, all: 0 };
  holdsFor("day by day it is what a look back says", 400, randomHistory, (history) => {
    for (const by of clocks)
      for (const { day, p } of replay(history, by, allDays)) {
        same(p, lookedBack(history, by, day), `${by} by ${day}`);
        refused.all += 1;
        if (p === null) refused.days += 1;
      }
  });
  test("of the days some are refused and most are not", () => {
    expect(refused.days).toBeGreaterThan(refused.all * 0.01);
    expect(refused.days).toBeLessThan(refused.all * 0.5);
  });

  holdsFor("back and forth it is the same", 200, randomHistory, (history, random) => {
    const last = dayOf(LENGTH + 2);
    for (const by of clocks) {
      const cursor = new ReplayCursor(replayWork(history, by), dayNumber(last));
      for (let jump = 0; jump < 12; jump++) {
        const day = dayOf(random.whole(-3, LENGTH + 2));
        const all = random.isTrue(0.2);
        const told = cursor.to(dayNumber(day), all ? Number.POSITIVE_INFINITY : dayNumber(day));
        same(told.p, lookedBack(history, by, day, all ? null : day), `${by} by ${day}${all ? " of all" : ""}`);
      }
    }
  });
});
