import type { StoredModel } from "@/lib/domain/case-file";
import type { Language } from "@/lib/messages/say";
import { sayIn } from "@/lib/messages/say";
import { modelRemarks } from "@/lib/view/model-remarks";
import type { ModelCheck } from "../_schemas/model-check";

/** The remarks of the model check, the gravest first. */
export function modelCheckAnswer(model: StoredModel, language: Language): ModelCheck {
  const items = modelRemarks(model, sayIn(language)).map((remark) => ({
    code: remark.code,
    severity: remark.severity,
    indicator: remark.indicator ?? null,
    level: remark.level ?? null,
    scenario: remark.scenario ?? null,
    sentence: remark.sentence,
  }));
  return { modelVersion: model.version, items };
}
