import { type FoundPlace, findPlaces as search } from "@/lib/geo/find-places";
import { alpha2Of } from "@/lib/geo/gazetteer";
import { placesArea } from "@/lib/geo/places-area";
import type { Area } from "@/lib/geo/read-coordinates";
import { query, type Reading } from "../query";
import { findAssessment } from "../records/assessment";
import { allIncidents } from "../records/incident";
import { mapSetting } from "../records/map-setting";
import { allPlaces } from "../records/own-place";
import type { Steps } from "../store";

interface Args {
  readonly slug: string;
  readonly typed: string;
  readonly limit: number;
}

interface Answer {
  readonly items: readonly FoundPlace[];
  /** Where the assessment plays, to see when two coordinates were swapped; null while nothing says it. */
  readonly area: Area | null;
}

/** Places by what was typed, the assessment's own before those of its countries; nothing typed gives its own. */
export const findPlaces = query("findPlaces", function* (reading: Reading, args: Args): Steps<Answer> {
  const { id } = yield* findAssessment(reading, args.slug);
  const kept = yield* allPlaces(reading, id);
  const incidents = yield* allIncidents(reading, id, null);
  const setting = yield* mapSetting(reading, id);
  const countries = setting.countries.flatMap((country) => alpha2Of.get(country) ?? []);
  const own = [
    ...kept.map(({ name, region, country, latitude, longitude }) => ({ name, region, country, latitude, longitude })),
    ...incidents.flatMap(({ place }) => {
      if (place === null || place.latitude === null || place.longitude === null) return [];
      return { name: place.name, region: "", country: "", latitude: place.latitude, longitude: place.longitude };
    }),
  ].map((place) => ({ ...place, isOwn: true }));
  const items =
    args.typed.trim() === "" ? own.slice(0, args.limit) : search(args.typed, { own, countries, limit: args.limit });
  return { items, area: placesArea(countries, own) };
});
