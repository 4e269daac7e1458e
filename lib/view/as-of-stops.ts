import type { Day } from "@/lib/domain/instant";

/** The days on which the known evidence grew, rising, with how many findings were known by the end of each. */
export interface AsOfStop {
  readonly day: Day;
  readonly findings: number;
}

/** Stops from how many findings became known on each day, in any order. */
export function asOfStops(newByDay: readonly { readonly day: Day; readonly findings: number }[]): AsOfStop[] {
  const stops: AsOfStop[] = [];
  for (const { day, findings } of [...newByDay].sort((a, b) => (a.day < b.day ? -1 : 1))) {
    const known = (stops.at(-1)?.findings ?? 0) + findings;
    if (stops.at(-1)?.day === day) stops.pop();
    stops.push({ day, findings: known });
  }
  return stops;
}

/** How many findings were known by the end of `day`. */
export function knownBy(stops: readonly AsOfStop[], day: Day): number {
  return stops.findLast((stop) => stop.day <= day)?.findings ?? 0;
}

export function stopBefore(stops: readonly AsOfStop[], day: Day): AsOfStop | undefined {
  return stops.findLast((stop) => stop.day < day);
}

export function stopAfter(stops: readonly AsOfStop[], day: Day): AsOfStop | undefined {
  return stops.find((stop) => stop.day > day);
}
