import { defaultGradeWeights } from "@/lib/domain/standards/admiralty";
import { createAssessment } from "../commands/create-assessment";
import { createDocument } from "../commands/create-document";
import { createIncident } from "../commands/create-incident";
import { createQuestion } from "../commands/create-question";
import { createRule } from "../commands/create-rule";
import { recordReport } from "../commands/record-report";
import { reviseMap } from "../commands/revise-map";
import { reviseModel } from "../commands/revise-model";
import { revisePhraseList } from "../commands/revise-phrase-list";
import { type Actor, type Context, sampleActor } from "../context";
import { type Queries, rows, type Steps, type Store } from "../store";
import { sampleRules } from "./rules";
import { readSample, type Sample } from "./sample";
import { samplePhrases } from "./sample-phrases";

/**
 * The first case, written through the ordinary commands into a store that has no assessment. Every report is recorded at 18:00 UTC
 * of the day its source spoke, so that a look back tells the story as it unfolded. All of it is one transaction: two starts at
 * once load it once.
 * @returns true when it was loaded
 */
export function loadSample(store: Store): Promise<boolean> {
  const sample = readSample();
  return store.tx(function* (tx): Steps<boolean> {
    const present = yield* rows(tx.select({ id: store.t.assessment.id }).from(store.t.assessment).limit(1));
    if (present.length > 0) return false;
    const load = (now: Date): Loading => ({ tx, slug: sample.assessment.slug, context: { store, actor, now } });
    yield* loadCase(load(new Date(`${sample.assessment.start}T00:00:00Z`)), sample);
    yield* loadEvidence(load, sample);
    return true;
  });
}

const actor: Actor = sampleActor;

interface Loading {
  readonly tx: Queries;
  readonly slug: string;
  readonly context: Context;
}

function* loadCase({ tx, slug, context }: Loading, sample: Sample): Steps<void> {
  yield* createAssessment.steps(context, sample.assessment)(tx);
  const { start, dynamics, scenarios } = sample.assessment;
  const { indicators, kappa } = sample;
  const model = { start, dynamics, scenarios, indicators, gradeWeights: defaultGradeWeights, kappa };
  yield* reviseModel.steps(context, { slug, expectedVersion: 1, model, reason: "Indicators of the sample" })(tx);
  yield* revisePhraseList.steps(context, { slug, expectedVersion: 0, list: samplePhrases() })(tx);
  const centre = { name: "Bamako", latitude: 12.65, longitude: -8 };
  const setting = { countries: ["MLI", "BFA", "NER"], layers: [], centre, ringsKm: [30, 100, 250] };
  yield* reviseMap.steps(context, { slug, expectedVersion: 0, setting })(tx);
  for (const { id, rule } of sampleRules()) yield* createRule.steps(context, { slug, id, rule })(tx);
  for (const { id, ...document } of sample.documents) yield* createDocument.steps(context, { slug, id, document })(tx);
}

function* loadEvidence(load: (now: Date) => Loading, sample: Sample): Steps<void> {
  const entries = sample.findings.flatMap(({ id, finding, reports }) =>
    reports.map((report) => ({ id, finding, report })),
  );
  // The sort is stable: within a day the order of the file stays.
  entries.sort((a, b) =>
    a.report.reportedOn < b.report.reportedOn ? -1 : a.report.reportedOn > b.report.reportedOn ? 1 : 0,
  );
  const known = new Set<string>();
  for (const { id, finding, report } of entries) {
    const { tx, slug, context } = load(evening(report.reportedOn));
    const incident = sample.incidents.find((each) => each.id === finding.incidentId);
    if (incident !== undefined && !known.has(incident.id)) {
      const { id: incidentId, ...content } = incident;
      yield* createIncident.steps(context, { slug, id: incidentId, incident: content })(tx);
      known.add(incidentId);
    }
    yield* recordReport.steps(context, { slug, id, finding, report })(tx);
  }
  for (const { id, ...question } of sample.questions) {
    const { tx, slug, context } = load(evening(question.openedOn));
    yield* createQuestion.steps(context, { slug, id, question })(tx);
  }
}

function evening(day: string): Date {
  return new Date(`${day}T18:00:00Z`);
}
