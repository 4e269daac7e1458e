import { eq } from "drizzle-orm";
import type { StoredFinding, StoredModel } from "@/lib/domain/case-file";
import type { CaseHistory } from "@/lib/domain/case-history";
import { dayOf } from "@/lib/domain/instant";
import { wholeModel } from "@/lib/domain/model";
import { refuseMissing } from "../checks/refuse";
import { keptQuery } from "../kept-query";
import type { Reading } from "../query";
import { findAssessment } from "../records/assessment";
import { readUntil } from "../records/case-file";
import { allFindingStates } from "../records/finding-states";
import { revisionColumns } from "../records/revision-columns";
import { rows, type Steps } from "../store";

/** All that was ever recorded in an assessment, for replays of its past: seven statements, whatever its size, and one to read it again. */
export const readHistory = keptQuery(
  "readHistory",
  { slugOf: (slug: string) => slug, keyOf: (_slug, now) => dayOf(now), most: 2 },
  function* (reading: Reading, slug: string): Steps<CaseHistory> {
    const assessment = yield* findAssessment(reading, slug);
    const models = yield* allModels(reading, assessment.id);
    const findings = yield* allFindingStates(reading, assessment.id);
    const model = models.at(-1);
    if (model === undefined) return refuseMissing("model of the assessment", assessment.id);
    const today = new Map<string, StoredFinding>(findings.map(({ finding }) => [finding.id, finding]));
    const latest = readUntil(assessment, model, [...today.values()], reading.now);
    return { models, findings, start: model.start, latest };
  },
);

function* allModels({ tx, t }: Reading, assessmentId: string): Steps<StoredModel[]> {
  const found = yield* rows(
    tx
      .select(revisionColumns(t.modelRevision))
      .from(t.modelRevision)
      .where(eq(t.modelRevision.id, assessmentId))
      .orderBy(t.modelRevision.version),
  );
  return found.map(({ model, ...stamp }) => ({ ...wholeModel(model), ...stamp }));
}
