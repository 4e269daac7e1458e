// The as-of slider on a large case: what a page waits for when the slider is first touched, and what one frame of it costs, while
// it plays and while it is dragged back and forth. A frame has 33 ms at 30 a second.
import { gzipSync } from "node:zlib";
import type { StoredFinding } from "@/lib/domain/case-file";
import type { CaseHistory, FindingState } from "@/lib/domain/case-history";
import { addDays, type Day } from "@/lib/domain/instant";
import type { Model } from "@/lib/domain/model";
import { defaultGradeWeights } from "@/lib/domain/standards/admiralty";
import { assess } from "@/lib/engine/assess";
import { SeededStream } from "@/lib/engine/math/seeded-stream";
import { readReplay } from "@/lib/view/read-replay";
import { replay } from "@/lib/view/replay";
import { ReplayDesk } from "@/lib/view/replay-desk";
import { replayJson } from "@/lib/view/replay-json";
import { replayWork } from "@/lib/view/replay-work";
import { inputOf, simulate } from "./history";
import { leastMs } from "./least-ms";

const FINDINGS = 10_000;
const START = "2015-01-01";
const DAYS = 3650;
const FRAMES = 600;
const POINTS = 800;

for (const scenarios of [4, 10]) {
  const history = makeHistory(scenarios);
  const days = Array.from({ length: DAYS + 1 }, (_, day) => addDays(START, day));
  const workMs = leastMs(3, () => replayWork(history, "recorded"));
  const text = JSON.stringify(replayJson(replayWork(history, "recorded"), "mark"));
  const loadMs = leastMs(3, () => new ReplayDesk(readReplay(text)));
  const input = { ...inputOf(simulate(FINDINGS, scenarios), scenarios, true) };
  const assessMs = leastMs(5, () => assess(input));
  const allMs = leastMs(1, () => [...replay(history, "recorded", days)]);
  const page = days.filter((_, index) => index % 24 === 0);
  const pageMs = leastMs(3, () => [...replay(history, "recorded", page)]);
  const desk = new ReplayDesk(readReplay(text));
  const random = new SeededStream([scenarios]);
  const ask = (day: number, from: number) => () =>
    desk.answer({
      day: addDays(START, day),
      all: false,
      scenarioIds: history.models[0]?.scenarios.map(({ id }) => id) ?? [],
      start: START,
      from,
      mostPoints: POINTS,
    });
  const first = leastMs(1, ask(DAYS, 0));
  const playing = frames((frame) => ask(Math.floor((frame / FRAMES) * DAYS), 0));
  let hand = DAYS;
  const dragged = frames(() => {
    hand = Math.min(Math.max(hand + Math.round((random.uniform() - 0.5) * 400), 0), DAYS);
    return ask(hand, 0);
  });
  const thrown = frames(() => ask(Math.floor(random.uniform() * DAYS), 0));
  const line = {
    scenarios,
    findings: FINDINGS,
    states: history.findings.length,
    jsonKilobytes: Math.round(text.length / 1000),
    gzipKilobytes: Math.round(gzipSync(text).length / 1000),
    serverWorkMs: Math.round(workMs),
    loadMs: Math.round(loadMs),
    firstAnswerMs: Math.round(first),
    assessMs: Number(assessMs.toFixed(1)),
    allDaysMs: Math.round(allMs),
    allDaysTimesAssess: Number((allMs / assessMs).toFixed(0)),
    daysOfAPage: page.length,
    daysOfAPageMs: Math.round(pageMs),
    playingMs: playing,
    draggedMs: dragged,
    thrownMs: thrown,
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** What a frame costs, milliseconds. */
function frames(make: (frame: number) => () => unknown): { half: number; most95: number; most: number } {
  const times = Array.from({ length: FRAMES }, (_, frame) => leastMs(1, make(frame))).sort((a, b) => a - b);
  const at = (share: number) => Number((times[Math.floor(share * (FRAMES - 1))] ?? 0).toFixed(1));
  return { half: at(0.5), most95: at(0.95), most: at(1) };
}

/** Ten years: findings recorded up to ten days late, every twentieth corrected later, three models. */
function makeHistory(scenarios: number): CaseHistory {
  const random = new SeededStream([FINDINGS, scenarios]);
  const whole = (below: number) => Math.floor(random.uniform() * below);
  const findings: FindingState[] = [];
  const states = (id: string, level: number, days: readonly [occurred: number, ...recorded: number[]]) => {
    const [occurred, ...recorded] = days;
    recorded.forEach((day, index) => {
      const finding = makeFinding(id, level + index, addDays(START, occurred), addDays(START, day), index + 1);
      findings.push({ since: finding.recordedAt, finding });
    });
  };
  for (let n = 0; n < FINDINGS; n++) {
    const occurred = whole(DAYS - 10);
    const recorded = occurred + whole(10);
    const again = n % 20 === 0 ? [Math.min(recorded + 1 + whole(200), DAYS)] : [];
    states(`f${n}`, whole(4), [occurred, recorded, ...again]);
  }
  findings.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
  const model = makeModel(scenarios);
  const models = [0, 1200, 2500].map((day, index) => ({
    ...model,
    dynamics: { kind: "half-life" as const, halfLifeDays: 90 + index },
    id: "case",
    version: index + 1,
    recordedAt: `${addDays(START, day)}T12:00:00.000Z`,
    recordedBy: "local",
    reason: "",
  }));
  return { models, findings, start: START, latest: addDays(START, DAYS) };
}

function makeFinding(id: string, level: number, occurredOn: Day, recordedOn: Day, version: number): StoredFinding {
  const stamp = { recordedAt: `${recordedOn}T18:00:00.000Z`, recordedBy: "local", reason: "" };
  const report = (which: string, source: string) => ({
    level: `l${level % 4}`,
    source,
    origin: null,
    passage: null,
    review: "draft" as const,
    grade: "B2",
    quote: "",
    note: "",
    reportedOn: recordedOn,
    documentId: null,
    ...stamp,
    id: `${id}-${which}`,
    version: 1,
    findingId: id,
    status: "active" as const,
  });
  return {
    indicator: `k${level % 5}`,
    occurredOn,
    incidentId: null,
    title: "",
    place: "",
    handling: "TLP:CLEAR",
    ...stamp,
    id,
    version,
    status: "counted",
    reports: level % 2 === 0 ? [report("a", "Agency")] : [report("a", "Agency"), report("b", "Radio")],
    effectiveHandling: "TLP:CLEAR",
  };
}

function makeModel(scenarios: number): Model {
  const of = Array.from({ length: scenarios }, (_, s) => s);
  const row = (s: number, k: number) => {
    const raw = [0, 1, 2, 3].map((l) => 1 + ((s * 7 + l * 3 + k) % 5));
    const total = raw.reduce((sum, entry) => sum + entry, 0);
    return raw.map((entry) => entry / total);
  };
  const shared = { category: "", weight: 1, note: "" };
  return {
    start: START,
    dynamics: { kind: "half-life", halfLifeDays: 90 },
    scenarios: of.map((s) => ({
      id: `s${s}`,
      label: `S${s}`,
      shortLabel: `S${s}`,
      statement: "",
      prior: 1 / scenarios,
      priorBasis: "",
    })),
    indicators: [
      ...[0, 1, 2, 3, 4].map((k) => ({
        ...shared,
        id: `k${k}`,
        kind: "categorical" as const,
        label: `K${k}`,
        question: "",
        levels: ["l0", "l1", "l2", "l3"].map((id) => ({ id, label: id })),
        likelihood: of.map((s) => row(s, k)),
      })),
      {
        ...shared,
        id: "r",
        kind: "rate" as const,
        label: "R",
        question: "",
        eventsPer30Days: of.map((s) => 0.3 + s * 0.2),
        monitored: { from: START, to: null },
      },
    ],
    gradeWeights: defaultGradeWeights,
    kappa: 20,
  };
}
