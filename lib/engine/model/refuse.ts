import { DomainError } from "@/lib/domain/errors";

/**
 * Refuses a model or an argument, naming the field that broke a rule.
 *
 * Formula: none; it never returns.
 * @param code `invalid-model` for a parameter of the model, `invalid-input` for anything else
 * @param path the field, as in `scenarios[2].prior`
 * @param rule what the field has to be, in words that follow "must"
 * @throws DomainError with that code, always
 * Source: house rule on error codes.
 * @example refuse("invalid-input", "asOf", "be a number of days, 0 or more")
 */
export function refuse(code: "invalid-model" | "invalid-input", path: string, rule: string): never {
  const message = `${path} must ${rule}`;
  throw new DomainError(code, message, { fields: [{ path, rule: code, message }] });
}
