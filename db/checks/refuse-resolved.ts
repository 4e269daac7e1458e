import { DomainError } from "@/lib/domain/errors";

/**
 * A change of something that is resolved: whoever makes it is shown how it ended.
 * @param standing its resolution, null while it is open
 * @throws DomainError "already-resolved"
 */
export function refuseResolved(standing: unknown, yours: unknown): void {
  if (standing !== null)
    throw new DomainError("already-resolved", "This is resolved. Open it again, with a reason, before you change it.", {
      theirs: standing,
      yours,
    });
}
