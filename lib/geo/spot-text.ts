import type { Spot } from "./distance-km";

/** A spot as it is read back by `readCoordinates`: decimal degrees with a point in every language, five places at most. */
export function spotText({ latitude, longitude }: Spot): string {
  const degrees = (value: number) => String(Math.round(value * 1e5) / 1e5).replace("-", "\u2212");
  return `${degrees(latitude)}, ${degrees(longitude)}`;
}
