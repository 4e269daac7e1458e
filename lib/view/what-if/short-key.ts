const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const LENGTH = 8;

/**
 * What a link calls each of these ids: the first eight characters where the machine made the id up, unless two would be called the
 * same; the whole id where a person chose it.
 */
export function shortKeys(ids: readonly string[]): string[] {
  const uses = new Map<string, number>();
  const short = ids.map((id) => (UUID.test(id) ? id.slice(0, LENGTH) : id));
  for (const key of short) uses.set(key, (uses.get(key) ?? 0) + 1);
  return short.map((key, index) => (uses.get(key) === 1 ? key : (ids[index] ?? key)));
}
