import { distanceKm, type Spot } from "@/lib/geo/distance-km";
import { levelFor } from "@/lib/rules/level-for";
import type { Rule } from "@/lib/rules/rule";

/** A place of a day, told by an incident or an event. */
export interface DayPlace {
  readonly name: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** A value that follows from place and day, and how it came about. */
export type ComputedReading = {
  readonly indicator: string;
  readonly level: string;
  readonly rule: string;
} & (
  | { readonly kind: "distance"; readonly km: number; readonly centre: string }
  | { readonly kind: "localities"; readonly places: readonly string[] }
);

/** What the rules of the assessment say of an attack: how far from the centre, and how many places that day. */
export function computedReadings(
  rules: readonly Pick<Rule, "title" | "indicator" | "measure" | "reading">[],
  place: DayPlace | null,
  thatDay: readonly DayPlace[],
  centre: (Spot & { readonly name: string }) | null,
): ComputedReading[] {
  const spot = spotOf(place);
  const places = differentPlaces([...(place === null ? [] : [place]), ...thatDay]);
  return rules.flatMap((rule): ComputedReading[] => {
    const { measure, indicator, title } = rule;
    if (measure.kind === "nearest-distance" && spot !== null) {
      const from = centre ?? measure.point;
      const km = distanceKm(spot, from);
      const level = levelFor(rule, km);
      return level === null ? [] : [{ kind: "distance", indicator, level, rule: title, km, centre: from.name }];
    }
    if (measure.kind === "localities-on-one-day" && places.length > 0) {
      const level = levelFor(rule, places.length);
      return level === null ? [] : [{ kind: "localities", indicator, level, rule: title, places }];
    }
    return [];
  });
}

function spotOf(place: DayPlace | null): Spot | null {
  if (place === null || place.latitude === null || place.longitude === null) return null;
  return { latitude: place.latitude, longitude: place.longitude };
}

/** Names of different places, each once however it is written. */
function differentPlaces(places: readonly DayPlace[]): string[] {
  const found = new Map<string, string>();
  for (const { name } of places) {
    const key = name
      .normalize("NFD")
      .replace(/\p{Mark}/gu, "")
      .trim()
      .toLowerCase();
    if (key !== "" && !found.has(key)) found.set(key, name.trim());
  }
  return [...found.values()];
}
