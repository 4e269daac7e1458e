import { simplexError } from "../math/simplex-error";
import { type FieldNames, refuse } from "./refuse";
import { requireShare } from "./require-share";
import { SUM_TOLERANCE } from "./sum-tolerance";

/**
 * Checks that a list of numbers is a set of probabilities that sum to 1.
 *
 * Formula: 0 <= p_k <= 1, |sum p - 1| <= tolerance.
 * @param code `invalid-model` for a parameter of the model, `invalid-input` for anything else
 * @param path the list, for the message
 * @param list at least one number
 * @param about ids of what the list belongs to, how an entry is called, and how far the sum may be off (1e-9)
 * @returns a copy of the list, in which -0 is 0
 * @throws DomainError with that code, naming the entry that is no probability, or the sum
 * Source: definition of the unit simplex.
 * @example requireProbabilities("invalid-input", "p", [0.4, 0.6]) // [0.4, 0.6]
 */
export function requireProbabilities(
  code: "invalid-model" | "invalid-input",
  path: string,
  list: readonly number[],
  about: {
    readonly names?: FieldNames;
    readonly entry?: (k: number) => { readonly path: string; readonly names?: FieldNames };
    readonly tolerance?: number;
  } = {},
): number[] {
  const { names = {}, tolerance = SUM_TOLERANCE } = about;
  if (list.length === 0) refuse(code, path, "hold at least one probability", names);
  const copy = Array.from(list, (share, k) => {
    const at = about.entry?.(k) ?? { path: `${path}[${k}]` };
    return requireShare(code, at.path, share, { ...names, ...at.names });
  });
  if (!(simplexError(copy) <= tolerance)) {
    refuse(code, path, `sum to 1, the entries sum to ${copy.reduce((sum, share) => sum + share, 0)}`, names);
  }
  return copy;
}
