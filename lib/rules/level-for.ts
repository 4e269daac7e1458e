import type { Rule } from "./rule";

/** Whether a number passes the line of a rule for an indicator that counts events; equal counts. */
export function passesLine(rule: Pick<Rule, "reading">, value: number): boolean {
  const { reading } = rule;
  if (reading.kind !== "event") return false;
  return reading.when === "at-least" ? value >= reading.value : value <= reading.value;
}

/** The level that a number means; null when it says nothing, or when the rule is one for events. */
export function levelFor(rule: Pick<Rule, "reading">, value: number): string | null {
  const { reading } = rule;
  if (reading.kind !== "levels") return null;
  for (const { upTo, including, level } of reading.steps)
    if (upTo === null || value < upTo || (including && value === upTo)) return level;
  return null;
}
