import type { Say } from "@/lib/messages/say";

/** Names in a row: "A", "A and B", "A, B and C". */
export function nameList(names: readonly string[], say: Say): string {
  const last = names.at(-1) ?? "";
  if (names.length < 2) return last;
  return say("firm.and", { first: names.slice(0, -1).join(", "), last });
}
