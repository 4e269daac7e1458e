interface Dated {
  readonly occurredOn: string;
  readonly id: string;
}

/** In JavaScript's own order: the collation of a PostgreSQL server may sort hyphens otherwise. */
export function byDayThenId(a: Dated, b: Dated): number {
  if (a.occurredOn !== b.occurredOn) return a.occurredOn < b.occurredOn ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
