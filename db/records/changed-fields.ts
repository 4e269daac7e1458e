import { isDeepStrictEqual } from "node:util";

/** The fields of `after` whose value is another in `before`. */
export function changedFields(before: object, after: object): string[] {
  const old = new Map(Object.entries(before));
  return Object.entries(after)
    .filter(([key, value]) => !isDeepStrictEqual(old.get(key), value))
    .map(([key]) => key);
}
