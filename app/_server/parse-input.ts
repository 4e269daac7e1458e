import type { z } from "zod";
import { DomainError, type FieldProblem } from "@/lib/domain/errors";
import { fieldProblems, plainSentence } from "./field-problems";

/**
 * The parsed value, or a refusal that names every field.
 * @throws invalid-input
 */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown, prefix: string): z.output<S> {
  const result = schema.safeParse(input, { error: plainSentence, reportInput: true });
  if (result.success) return result.data;
  return refuseFields(fieldProblems(result.error.issues, prefix));
}

export function refuseFields(fields: readonly FieldProblem[]): never {
  const sentence = fields.length === 1 ? "One field needs attention." : `${fields.length} fields need attention.`;
  throw new DomainError("invalid-input", sentence, { fields });
}
