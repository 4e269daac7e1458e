import type { PlaceValue } from "@/app/_components/forms/place-field";
import type { NamedSpot } from "@/lib/rules/rule";

/** A spot as the field for places takes it. */
export function placeOf(spot: NamedSpot | null): PlaceValue | null {
  return spot === null ? null : { name: spot.name, latitude: spot.latitude, longitude: spot.longitude };
}

/** A place as a rule takes it; one without coordinates is none. */
export function spotOf(place: PlaceValue | null): NamedSpot | null {
  if (place === null || place.latitude === null || place.longitude === null) return null;
  return { name: place.name, latitude: place.latitude, longitude: place.longitude };
}
