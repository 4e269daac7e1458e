import type { StoredModel } from "@/lib/domain/case-file";
import { Model } from "@/lib/domain/model";
import { fieldProblems, plainSentence } from "./field-problems";
import { refuseFields } from "./parse-input";

/**
 * The stored model with one of its parts exchanged, checked as a whole. Problems inside of `part.at` are told at
 * `part.as`, which is where the sender put it.
 * @throws invalid-input when the parts no longer fit together
 */
export function changedModel(
  stored: StoredModel,
  change: Partial<Model>,
  part: { readonly at: string; readonly as: string } = { at: "", as: "" },
): Model {
  const { start, dynamics, scenarios, indicators, gradeWeights, kappa } = stored;
  const whole = { start, dynamics, scenarios, indicators, gradeWeights, kappa, ...change };
  const result = Model.safeParse(whole, { error: plainSentence, reportInput: true });
  if (result.success) return result.data;
  const fields = fieldProblems(result.error.issues, "").map((field) =>
    field.path.startsWith(`${part.at}.`) ? { ...field, path: `${part.as}${field.path.slice(part.at.length)}` } : field,
  );
  return refuseFields(fields);
}
