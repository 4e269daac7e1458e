import { DomainError } from "@/lib/domain/errors";
import { unstorableText } from "@/lib/domain/unstorable-text";

/**
 * Refuses text that would come back other than it went in, whoever calls.
 * @throws DomainError "invalid-input" that names every such field
 */
export function refuseUnstorableText(input: unknown): void {
  const fields = unstorableText(input);
  if (fields.length > 0)
    throw new DomainError("invalid-input", "A text contains a character that cannot be stored.", { fields });
}
