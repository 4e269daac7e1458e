import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { NewAssessment } from "@/lib/domain/assessment";
import type { StoredAssessment } from "@/lib/domain/case-file";
import { Model } from "@/lib/domain/model";
import { defaultGradeWeights } from "@/lib/domain/standards/admiralty";
import { checkModelFits } from "../checks/check-model-fits";
import { checkStart } from "../checks/check-start";
import { parseInput } from "../checks/parse-input";
import { refuseField } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { appendAssessment, appendModel } from "../records/assessment";
import { exec, rows, type Steps } from "../store";

/** Opens an assessment with its first model: scenarios and dynamics, no indicators yet. */
export const createAssessment = command("createAssessment", function* (work, input: NewAssessment): Steps<
  Outcome<StoredAssessment>
> {
  const { slug, start, dynamics, scenarios, ...details } = parseInput(NewAssessment, input);
  checkStart(start, work.now);
  const model = parseInput(Model, { start, dynamics, scenarios, indicators: [], gradeWeights: defaultGradeWeights });
  const { tx, t } = work;
  const taken = yield* rows(tx.select({ id: t.assessment.id }).from(t.assessment).where(eq(t.assessment.slug, slug)));
  if (taken.length > 0) refuseField("invalid-input", "slug", `"${slug}" is taken by another assessment`);
  const id = randomUUID();
  yield* exec(tx.insert(t.assessment).values({ id, slug, version: 1, modelVersion: 1 }));
  const result = yield* appendAssessment(work, { id, slug }, 1, details, "");
  yield* appendModel(work, id, 1, model, "");
  yield* checkModelFits(work, id, model);
  return { result, audit: { assessmentId: id, entity: "assessment", entityId: id, version: 1, detail: { slug } } };
});
