import type { CaseFile, StoredFinding, StoredQuestion, StoredReport } from "@/lib/domain/case-file";
import type { Indicator } from "@/lib/domain/indicator";
import { addDays } from "@/lib/domain/instant";
import type { Model } from "@/lib/domain/model";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import { assess } from "@/lib/engine/assess";
import { formatsIn } from "@/lib/messages/formats";
import { type Language, sayIn } from "@/lib/messages/say";
import type { ViewCase } from "@/lib/view/view-case";

const stamp = { version: 1, recordedAt: "2022-03-01T00:00:00.000Z", recordedBy: "local", reason: "" };
const sure = { A: 1, B: 1, C: 1, D: 1, E: 1, F: 1 };
const START = "2022-03-01";

/** Nothing drifts (all rates are 0) and every grade weighs 1, so that Bayes' rule can be done on paper. */
export const stillModel: Model = {
  start: START,
  dynamics: {
    kind: "generator",
    generator: [
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ],
  },
  scenarios: [
    { id: "north", label: "The north road", shortLabel: "North", statement: "", prior: 0.5, priorBasis: "" },
    { id: "east", label: "The east road", shortLabel: "East", statement: "", prior: 0.3, priorBasis: "" },
    { id: "south", label: "The south road", shortLabel: "South", statement: "", prior: 0.2, priorBasis: "" },
  ],
  indicators: [
    {
      id: "signal",
      label: "Signal seen",
      category: "Signs",
      question: "",
      weight: 1,
      note: "",
      kind: "categorical",
      levels: [
        { id: "yes", label: "Yes" },
        { id: "no", label: "No" },
      ],
      likelihood: [
        [0.2, 0.8],
        [0.4, 0.6],
        [0.8, 0.2],
      ],
    },
  ],
  gradeWeights: { reliability: sure, credibility: { "1": 1, "2": 1, "3": 1, "4": 1, "5": 1, "6": 1 } },
  kappa: 20,
};

/** ln 2 / 30 a day under the first scenario only: 30 days of silence halve it. */
export const watch: Indicator = {
  id: "alerts",
  label: "Alerts",
  category: "Signs",
  question: "",
  weight: 1,
  note: "",
  kind: "rate",
  eventsPer30Days: [Math.LN2, 0, 0],
  monitored: { from: START, to: null },
};

export function report(id: string, level: string | null, more: Partial<StoredReport> = {}): StoredReport {
  return {
    ...stamp,
    id,
    findingId: "",
    status: "active",
    level,
    source: `Source ${id}`,
    origin: null,
    passage: null,
    review: "draft",
    grade: "A1",
    quote: "",
    note: "",
    reportedOn: START,
    documentId: null,
    ...more,
  };
}

/** A finding of `signal`, `t` days after the start. */
export function signal(id: string, t: number, level: string, more: Partial<StoredFinding> = {}): StoredFinding {
  return {
    ...stamp,
    id,
    indicator: "signal",
    occurredOn: addDays(START, t),
    incidentId: null,
    title: "",
    place: "",
    handling: "TLP:CLEAR",
    effectiveHandling: "TLP:CLEAR",
    status: "counted",
    reports: [report(`${id}-r`, level)],
    ...more,
  };
}

export interface CaseParts {
  readonly model?: Model;
  readonly findings?: readonly StoredFinding[];
  readonly questions?: readonly StoredQuestion[];
  readonly incidents?: CaseFile["incidents"];
  readonly asOf: number;
  readonly yardstick?: "icd-203" | "phia";
  readonly language?: Language;
}

export function smallCase(parts: CaseParts): ViewCase {
  const file: CaseFile = {
    assessment: {
      ...stamp,
      id: "a",
      slug: "roads",
      title: "Which road?",
      shortTitle: "Roads",
      question: "Which road is taken?",
      handling: "TLP:CLEAR",
      yardstick: parts.yardstick ?? "icd-203",
      readUntil: "today",
      requiresReview: false,
    },
    model: { ...stamp, id: "m", ...(parts.model ?? stillModel) },
    incidents: parts.incidents ?? [],
    findings: parts.findings ?? [],
    questions: parts.questions ?? [],
    cut: { until: addDays(START, parts.asOf), by: "recorded", asOf: null },
  };
  const language = parts.language ?? "en";
  return { file, assessment: assess(toScoringInput(file)), say: sayIn(language), formats: formatsIn(language) };
}

/** yes on day 10, no on day 20, read on day 30: .5 .3 .2 -> 26.3 31.6 42.1 -> 43.5 39.1 17.4 */
export const twoSignals = [signal("f1", 10, "yes"), signal("f2", 20, "no")];

export function incident(id: string, t: number, title: string): CaseFile["incidents"][number] {
  return { ...stamp, id, title, occurredOn: addDays(START, t), place: null, status: "active" };
}

export function question(id: string, t: number, horizonDays: number, chances: Record<string, number>): StoredQuestion {
  return {
    ...stamp,
    id,
    status: "active",
    text: `Question ${id}`,
    resolutionRule: "",
    openedOn: addDays(START, t),
    horizonDays,
    chanceIfScenario: chances,
  };
}
