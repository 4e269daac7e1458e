import { canonicalizeEx } from "json-canonicalize";

/**
 * The one JSON text of a value (RFC 8785): keys sorted by UTF-16 code units, numbers as ECMAScript writes them, no white space.
 * Only what JSON can say is taken: NaN, infinities, undefined, dates, class instances and halves of surrogate pairs are refused.
 * @throws TypeError naming the place, for example `$.results.p[2]`
 */
export function canonicalJson(value: unknown): string {
  return canonicalizeEx(plainCopy(value, "$"), { strictUndefined: true });
}

/** The same as UTF-8 bytes: what is hashed and signed. */
export function canonicalBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(canonicalJson(value));
}

/** A copy in which nothing is shared: the library takes a value that is met twice for a circle when one path begins like the other. */
function plainCopy(value: unknown, path: string, above: readonly object[] = []): unknown {
  if (value === null || typeof value === "boolean") return value;
  if (typeof value === "string") return wellFormed(value, path);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new TypeError(`${path} is ${value}, which JSON cannot say`);
    return value;
  }
  if (typeof value !== "object") throw new TypeError(`${path} is ${typeof value}, which JSON cannot say`);
  if (above.includes(value)) throw new TypeError(`${path} contains itself`);
  const inside = [...above, value];
  if (Array.isArray(value)) return Array.from(value, (item, index) => plainCopy(item, `${path}[${index}]`, inside));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError(`${path} is not a plain object`);
  const copy: Record<string, unknown> = Object.create(null);
  for (const [key, item] of Object.entries(value)) {
    if (key === "toJSON") throw new TypeError(`${path} has a key named toJSON`);
    copy[wellFormed(key, path)] = plainCopy(item, `${path}.${key}`, inside);
  }
  return copy;
}

function wellFormed(text: string, path: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new TypeError(`${path} holds half of a surrogate pair`);
  return text;
}
