/** How many answers are kept for one value: a few states of its page, in two languages. */
const MOST = 12;

/**
 * What is made of a value that never changes, kept with it: the same value and key give the same answer without making it again, and
 * when the value goes, so do its answers.
 */
export function keepOf<S extends WeakKey, R>(): (of: S, key: string, make: () => R) => R {
  const kept = new WeakMap<S, Map<string, R>>();
  return (of, key, make) => {
    const values = kept.get(of) ?? new Map<string, R>();
    kept.set(of, values);
    const known = values.get(key);
    values.delete(key);
    const value = known === undefined ? make() : known;
    values.set(key, value);
    for (const oldest of values.keys()) {
      if (values.size <= MOST) break;
      values.delete(oldest);
    }
    return value;
  };
}
