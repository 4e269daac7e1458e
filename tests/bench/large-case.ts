import { createAssessment } from "@/db/commands/create-assessment";
import { createIncident } from "@/db/commands/create-incident";
import { recordReport } from "@/db/commands/record-report";
import { reviseModel } from "@/db/commands/revise-model";
import { localActor } from "@/db/context";
import type { Steps, Store } from "@/db/store";
import { addDays } from "@/lib/domain/calendar";
import type { Indicator } from "@/lib/domain/indicator";
import { defaultGradeWeights } from "@/lib/domain/standards/admiralty";
import { SeededRandom } from "../support/seeded-random";

export interface CaseSize {
  readonly slug: string;
  readonly findings: number;
  readonly scenarios: number;
  readonly indicators: number;
  readonly days: number;
}

const START = "2023-01-01";
const LEVELS = 4;

/** Stores a made-up case of a size through the ordinary commands, in one transaction; every report is recorded on its day. */
export async function largeCase(store: Store, size: CaseSize): Promise<void> {
  const { slug } = size;
  const random = new SeededRandom("large case", size.findings, size.scenarios);
  const dynamics = { kind: "half-life" as const, halfLifeDays: 120 };
  const scenarios = Array.from({ length: size.scenarios }, (_, s) => ({
    id: `s${s}`,
    label: `Scenario number ${s + 1} of the large case`,
    shortLabel: `Scenario ${s + 1}`,
    statement: "",
    prior: 1 / size.scenarios,
    priorBasis: "equal",
  }));
  const indicators = Array.from({ length: size.indicators }, (_, i) => madeIndicator(random, size.scenarios, i));
  await store.tx(function* (tx): Steps<void> {
    const context = { store, actor: localActor, now: new Date(`${START}T00:00:00Z`) };
    const start = START;
    yield* createAssessment.steps(context, {
      ...{ slug, title: "A large case", shortTitle: "Large", question: "What comes?", handling: "TLP:CLEAR" },
      ...{ yardstick: "icd-203", readUntil: "last-evidence", requiresReview: false, start, dynamics, scenarios },
    })(tx);
    const model = { start, dynamics, scenarios, indicators, gradeWeights: defaultGradeWeights, kappa: 20 };
    yield* reviseModel.steps(context, { slug, expectedVersion: 1, model, reason: "Indicators" })(tx);
    for (let n = 0; n < size.findings; n++) {
      const day = addDays(START, Math.floor((n * size.days) / size.findings));
      const now = new Date(`${day}T18:00:00Z`);
      const indicator = random.pick(indicators as [Indicator, ...Indicator[]]);
      const incidentId = n % 20 === 0 ? `attack-${n}` : null;
      if (incidentId !== null) {
        const incident = { title: `Attack number ${n}`, occurredOn: day, place: null };
        yield* createIncident.steps({ ...context, now }, { slug, id: incidentId, incident })(tx);
      }
      yield* recordReport.steps(
        { ...context, now },
        {
          slug,
          finding: {
            indicator: indicator.id,
            occurredOn: day,
            incidentId,
            title: `Finding ${n}`,
            place: "",
            handling: "TLP:CLEAR",
          },
          report: {
            level: indicator.kind === "rate" ? null : `l${random.whole(0, LEVELS - 1)}`,
            source: `Source ${random.whole(1, 40)}`,
            origin: null,
            passage: null,
            grade: random.pick(["A1", "B2", "C3", "D4"]),
            quote: `What source number ${n} said about it, in about as many words as a quote has.`,
            note: "",
            reportedOn: day,
            documentId: null,
          },
          separate: true,
        },
      )(tx);
    }
  });
}

function madeIndicator(random: SeededRandom, scenarios: number, i: number): Indicator {
  const base = { id: `i${i}`, label: `Indicator ${i}`, category: `Group ${i % 5}`, question: "", weight: 1, note: "" };
  if (i % 5 === 4) {
    const eventsPer30Days = Array.from({ length: scenarios }, () => random.between(8, 12));
    return { ...base, kind: "rate", eventsPer30Days, monitored: { from: START, to: null } };
  }
  const levels = Array.from({ length: LEVELS }, (_, l) => ({ id: `l${l}`, label: `Level ${l}` }));
  const likelihood = Array.from({ length: scenarios }, () => {
    const row = levels.map(() => random.between(0.8, 1.2));
    const sum = row.reduce((a, b) => a + b, 0);
    return row.map((value) => value / sum);
  });
  return { ...base, kind: "categorical", levels, likelihood };
}
