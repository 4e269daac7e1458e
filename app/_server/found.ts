import { DomainError } from "@/lib/domain/errors";

/**
 * The one with this id.
 * @throws not-found
 */
export function found<T extends { readonly id: string }>(items: readonly T[], id: string): T {
  const item = items.find((candidate) => candidate.id === id);
  if (item === undefined) throw new DomainError("not-found", "There is nothing with this id here.");
  return item;
}
