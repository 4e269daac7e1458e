export interface Spot {
  readonly latitude: number;
  readonly longitude: number;
}

/** Mean radius of the earth in km (IUGG, R1). */
const EARTH_KM = 6371.0088;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in km by the haversine formula; within 0.5 % of the distance on the ellipsoid. */
export function distanceKm(a: Spot, b: Spot): number {
  const north = Math.sin(radians(b.latitude - a.latitude) / 2);
  const east = Math.sin(radians(b.longitude - a.longitude) / 2);
  const h = north * north + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * east * east;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(Math.min(1, h)));
}
