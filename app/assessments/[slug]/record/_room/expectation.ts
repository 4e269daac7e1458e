import type { Indicator } from "@/lib/domain/indicator";
import type { Formats } from "@/lib/messages/formats";

/** How much each scenario expects a reading, written out. */
export interface Expectation {
  /** The label of the level; null for an event, where events in 30 days are given. */
  readonly level: string | null;
  readonly values: readonly string[];
}

export function expectation(
  indicator: Indicator | undefined,
  level: string | null,
  formats: Formats,
): Expectation | null {
  if (indicator?.kind === "rate")
    return {
      level: null,
      values: indicator.eventsPer30Days.map((events) => formats.number(events, events < 10 ? 2 : 0)),
    };
  const place = indicator?.levels.findIndex(({ id }) => id === level) ?? -1;
  const found = indicator?.levels[place];
  if (indicator === undefined || found === undefined) return null;
  return { level: found.label, values: indicator.likelihood.map((row) => percent(row[place] ?? 0, formats)) };
}

/** Whole percent, but never a 0 for what is only small. */
function percent(chance: number, formats: Formats): string {
  return formats.number(chance * 100, chance > 0 && chance < 0.01 ? 1 : 0);
}
