import { DomainError } from "@/lib/domain/errors";

/** What a refused field belongs to, by id. */
export interface FieldNames {
  readonly finding?: string | undefined;
  readonly indicator?: string | undefined;
  readonly level?: string | undefined;
  readonly scenario?: string | undefined;
}

/**
 * Refuses a model or an argument, naming the field that broke a rule.
 *
 * Formula: none; it never returns.
 * @param code `invalid-model` for a parameter of the model, `invalid-input` for anything else
 * @param path the field, as in `scenarios[2].prior`
 * @param rule what the field has to be, in words that follow "must"
 * @param names ids of what the field belongs to, added in brackets: nobody counts indicators to find the third
 * @throws DomainError with that code, always
 * Source: house rule on error codes.
 * @example refuse("invalid-input", "asOf", "be a number of days, 0 or more")
 */
export function refuse(
  code: "invalid-model" | "invalid-input",
  path: string,
  rule: string,
  names: FieldNames = {},
): never {
  const parts = Object.entries(names).flatMap(([noun, id]) => (id === undefined ? [] : [`${noun} "${id}"`]));
  const message = `${path} must ${rule}${parts.length === 0 ? "" : ` (${parts.join(", ")})`}`;
  const findings = names.finding === undefined ? {} : { findings: [names.finding] };
  throw new DomainError(code, message, { fields: [{ path, rule: code, message }], ...findings });
}
