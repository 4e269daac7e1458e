import type { NewAssessment } from "@/lib/domain/assessment";
import type { Finding } from "@/lib/domain/finding";
import type { CategoricalIndicator, RateIndicator } from "@/lib/domain/indicator";
import type { Model } from "@/lib/domain/model";
import type { Report } from "@/lib/domain/report";
import { defaultGradeWeights } from "@/lib/domain/standards/admiralty";

// Small valid values; a test says only what it is about.

const scenarios = [
  { id: "up", label: "Up", shortLabel: "Up", statement: "", prior: 0.5, priorBasis: "" },
  { id: "down", label: "Down", shortLabel: "Down", statement: "", prior: 0.5, priorBasis: "" },
];

export function newAssessment(over: Partial<NewAssessment> = {}): NewAssessment {
  return {
    slug: "small",
    title: "A small case",
    shortTitle: "Small",
    question: "Up or down?",
    handling: "TLP:CLEAR",
    yardstick: "icd-203",
    readUntil: "today",
    requiresReview: false,
    start: "2024-01-01",
    dynamics: { kind: "half-life", halfLifeDays: 90 },
    scenarios,
    ...over,
  };
}

/** Two levels: "yes" speaks for the first scenario. */
export function categorical(over: Partial<CategoricalIndicator> = {}): CategoricalIndicator {
  return {
    id: "sign",
    kind: "categorical",
    label: "Sign",
    category: "Signs",
    question: "",
    weight: 1,
    note: "",
    levels: [
      { id: "yes", label: "Yes" },
      { id: "no", label: "No" },
    ],
    likelihood: [
      [0.8, 0.2],
      [0.3, 0.7],
    ],
    ...over,
  };
}

export function rate(over: Partial<RateIndicator> = {}): RateIndicator {
  return {
    id: "alerts",
    kind: "rate",
    label: "Alerts",
    category: "Signs",
    question: "",
    weight: 1,
    note: "",
    eventsPer30Days: [2, 1],
    monitored: { from: "2024-01-01", to: null },
    ...over,
  };
}

export function model(over: Partial<Model> = {}): Model {
  return {
    start: "2024-01-01",
    dynamics: { kind: "half-life", halfLifeDays: 90 },
    scenarios,
    indicators: [categorical(), rate()],
    gradeWeights: defaultGradeWeights,
    kappa: 20,
    ...over,
  };
}

export function finding(over: Partial<Finding> = {}): Finding {
  return {
    indicator: "sign",
    occurredOn: "2024-02-01",
    incidentId: null,
    title: "",
    place: "",
    handling: "TLP:CLEAR",
    ...over,
  };
}

export function report(over: Partial<Report> = {}): Report {
  return {
    level: "yes",
    source: "Agency",
    origin: null,
    passage: null,
    grade: "B2",
    quote: "",
    note: "",
    reportedOn: "2024-02-01",
    documentId: null,
    ...over,
  };
}
