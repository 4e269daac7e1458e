import { type FieldNames, refuse } from "./refuse";

/**
 * Checks that a number is a probability, a reliability, a weight or any other share of 1.
 *
 * Formula: 0 <= share <= 1.
 * @param code `invalid-model` for a parameter of the model, `invalid-input` for anything else
 * @param path the field, for the message
 * @param share the number
 * @param names ids of what the field belongs to
 * @returns the share; 0 for -0
 * @throws DomainError with that code outside [0, 1] and for NaN
 * Source: house rule on error codes.
 * @example requireShare("invalid-input", "reliability", 0.8) // 0.8
 */
export function requireShare(
  code: "invalid-model" | "invalid-input",
  path: string,
  share: number,
  names: FieldNames = {},
): number {
  if (!(share >= 0 && share <= 1)) refuse(code, path, `be from 0 to 1, it is ${share}`, names);
  return share + 0;
}
