import type { CaseFile, StoredFinding } from "@/lib/domain/case-file";
import { defaultGradeWeights } from "@/lib/domain/standards/admiralty";

const stamp = { version: 1, recordedAt: "2022-01-01T12:00:00.000Z", recordedBy: "local", reason: "" } as const;

/**
 * Two scenarios with even priors, half-life 30 days, one fully reliable report of level "high" on day 0, read on day 30:
 * .8 to .3 gives 8/11 on day 0, and half of its distance to 1/2 is left on day 30.
 */
export function oneReportCase(): CaseFile {
  const finding: StoredFinding = {
    ...stamp,
    id: "f1",
    indicator: "pressure",
    occurredOn: "2022-01-01",
    incidentId: null,
    title: "",
    place: "",
    handling: "TLP:CLEAR",
    effectiveHandling: "TLP:CLEAR",
    status: "counted",
    reports: [
      {
        ...stamp,
        id: "r1",
        findingId: "f1",
        status: "active",
        level: "high",
        source: "Army",
        origin: null,
        passage: null,
        review: "draft",
        grade: "A1",
        quote: "",
        note: "",
        reportedOn: "2022-01-01",
        documentId: "d1",
      },
    ],
  };
  return {
    assessment: {
      ...stamp,
      id: "a1",
      slug: "one",
      title: "One",
      shortTitle: "One",
      question: "Which?",
      handling: "TLP:CLEAR",
      yardstick: "icd-203",
      readUntil: "today",
      requiresReview: false,
    },
    model: {
      ...stamp,
      id: "a1",
      start: "2022-01-01",
      dynamics: { kind: "half-life", halfLifeDays: 30 },
      scenarios: [
        { id: "up", label: "Up", shortLabel: "Up", statement: "", prior: 0.5, priorBasis: "" },
        { id: "down", label: "Down", shortLabel: "Down", statement: "", prior: 0.5, priorBasis: "" },
      ],
      indicators: [
        {
          id: "pressure",
          kind: "categorical",
          label: "Pressure",
          category: "Signs",
          question: "",
          weight: 1,
          note: "",
          levels: [
            { id: "high", label: "High" },
            { id: "low", label: "Low" },
          ],
          likelihood: [
            [0.8, 0.2],
            [0.3, 0.7],
          ],
        },
      ],
      gradeWeights: {
        reliability: { ...defaultGradeWeights.reliability, A: 1 },
        credibility: { ...defaultGradeWeights.credibility, "1": 1 },
      },
      kappa: 20,
    },
    incidents: [],
    findings: [finding],
    questions: [],
    cut: { until: "2022-01-31", by: "recorded", asOf: null },
  };
}
