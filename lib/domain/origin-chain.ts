import type { Source } from "./source";
import type { StoredSource } from "./source-record";

type Entry = Pick<StoredSource, "id" | "name" | "repeats" | "status">;

/** The key by which reports and the register name the same source. */
export function sourceKey(name: string): string {
  return name.trim().toLowerCase();
}

/** The entry of the register that a report means by a name; withdrawn entries are nobody. */
export function sourceNamed<E extends Entry>(register: readonly E[], name: string): E | undefined {
  const key = sourceKey(name);
  return register.find((entry) => entry.status === "active" && sourceKey(entry.name) === key);
}

/** A source, whom it repeats, whom that one repeats, and so on; withdrawn entries end it. */
export function originChain<E extends Entry>(register: readonly E[], from: E): E[] {
  const chain = [from];
  for (;;) {
    const last = chain[chain.length - 1];
    const next = register.find((entry) => entry.id === last?.repeats && entry.status === "active");
    if (next === undefined || chain.includes(next)) return chain;
    chain.push(next);
  }
}

/** Who is behind a source by the register: the end of its chain; null when it repeats nobody. */
export function registeredOrigin<E extends Entry>(register: readonly E[], name: string): string | null {
  const entry = sourceNamed(register, name);
  if (entry === undefined) return null;
  const end = originChain(register, entry).at(-1);
  return end === undefined || end === entry ? null : end.name;
}

/**
 * The names that would go round in a circle if a source repeated another; null when there is none.
 * @param self its id, null for a new one
 */
export function circleOf(
  register: readonly Entry[],
  self: string | null,
  { name, repeats }: Pick<Source, "name" | "repeats">,
): string[] | null {
  if (self === null || repeats === null) return null;
  const names = [name];
  const seen = new Set<string>();
  for (let at: string | null = repeats; at !== null && !seen.has(at); ) {
    if (at === self) return [...names, name];
    seen.add(at);
    const entry = register.find(({ id }) => id === at);
    if (entry === undefined) return null;
    names.push(entry.name);
    at = entry.repeats;
  }
  return null;
}

/** Whom each source of the register is behind which, by the key of its name: what the recording forms fill in. */
export function originsOf(register: readonly Entry[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    register.flatMap((entry) => {
      const origin = entry.status === "active" ? registeredOrigin(register, entry.name) : null;
      return origin === null ? [] : [[sourceKey(entry.name), origin]];
    }),
  );
}
