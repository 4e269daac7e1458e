import { DomainError } from "@/lib/domain/errors";

/**
 * For a change of a part that is stored with its whole: refuses before the whole is put together.
 * @throws version-conflict with both versions
 */
export function refuseOtherVersion(expected: number, theirs: { readonly version: number }, yours: unknown): void {
  if (theirs.version === expected) return;
  throw new DomainError("version-conflict", "Somebody stored another version in the meantime.", { theirs, yours });
}
