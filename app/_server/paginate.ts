import { DomainError } from "@/lib/domain/errors";

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
  readonly total: number;
}

/**
 * One page of a list whose order is settled. The cursor is the last item seen, so that new records elsewhere in
 * the list do not shift the pages.
 * @throws invalid-input when the cursor names nothing in the list
 */
export function paginate<T extends { readonly id: string }>(
  all: readonly T[],
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): Page<T> {
  const from = cursor === undefined ? 0 : all.findIndex((item) => item.id === cursor) + 1;
  if (cursor !== undefined && from === 0)
    throw new DomainError("invalid-input", "The list has no such place to go on from.", {
      fields: [{ path: "query.cursor", rule: "format", message: "must be a nextCursor of this list" }],
    });
  const items = all.slice(from, from + limit);
  const last = items.at(-1);
  return { items, nextCursor: last !== undefined && from + limit < all.length ? last.id : null, total: all.length };
}
