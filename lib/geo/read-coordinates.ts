import type { Spot } from "./distance-km";

/** A stretch of the earth's surface in degrees; it may not cross the 180th meridian. */
export interface Area {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

export type ReadCoordinates =
  /** The text is not about coordinates at all. */
  | { readonly kind: "none" }
  | { readonly kind: "spot"; readonly spot: Spot }
  /** Outside what the earth has; `swapped` is there when the two fit the other way round. */
  | { readonly kind: "out-of-range"; readonly swapped: Spot | null }
  /** Far from what the assessment is about, and inside it the other way round. */
  | { readonly kind: "perhaps-swapped"; readonly spot: Spot; readonly swapped: Spot };

/** Latitude and longitude as people write and paste them: "12.74, -8.07", "12°44'N 8°04'W", "12,74 -8,07", "8.07W 12.74N". */
export function readCoordinates(text: string, area: Area | null = null): ReadCoordinates {
  const [first, second, more] = partsOf(text);
  if (first === undefined || second === undefined || more !== undefined) return { kind: "none" };
  if (first.axis !== null && first.axis === second.axis) return { kind: "none" };
  const isTurned = first.axis === "longitude" || second.axis === "latitude";
  const latitude = isTurned ? second.degrees : first.degrees;
  const longitude = isTurned ? first.degrees : second.degrees;
  const swapped = { latitude: longitude, longitude: latitude };
  const isLettered = first.axis !== null && second.axis !== null;
  if (!isOnEarth({ latitude, longitude }))
    return { kind: "out-of-range", swapped: isOnEarth(swapped) && !isLettered ? swapped : null };
  const spot = { latitude, longitude };
  if (area !== null && !isLettered && !isInside(spot, area) && isInside(swapped, area))
    return { kind: "perhaps-swapped", spot, swapped };
  return { kind: "spot", spot };
}

export const isOnEarth = ({ latitude, longitude }: Spot): boolean =>
  Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;

export const isInside = ({ latitude, longitude }: Spot, area: Area): boolean =>
  latitude >= area.south && latitude <= area.north && longitude >= area.west && longitude <= area.east;

interface Part {
  readonly degrees: number;
  readonly axis: "latitude" | "longitude" | null;
}

const NUMBER = String.raw`\d{1,3}(?:\.\d+)?`;
const SIZE = String.raw`(?<sign>[+-])?\s*(?<degrees>${NUMBER})\s*(?:[°ºd]\s*(?:(?<minutes>${NUMBER})\s*['′’m]\s*(?:(?<seconds>${NUMBER})\s*(?:["″”s]|'')\s*)?)?)?`;
const LETTER_FIRST = String.raw`\s*(?<letter>[NSEWO])\s*${SIZE}\s*`;
const LETTER_LAST = String.raw`\s*${SIZE}\s*(?<letter>[NSEWO])?(?![A-Z])\s*`;

/** What stands in the text, two parts when it is a pair; nothing when anything else stands in it too. */
function partsOf(text: string): Part[] {
  const plain = withPoints(
    text
      .trim()
      .replace(/^geo:/i, "")
      .replace(/[\u2212\u2013]/g, "-")
      .replace(/^\((.*)\)$/, "$1"),
  );
  const parts: Part[] = [];
  const one = new RegExp(/^[NSEWO]/i.test(plain) ? LETTER_FIRST : LETTER_LAST, "iy");
  let at = 0;
  while (at < plain.length) {
    one.lastIndex = at;
    const match = one.exec(plain);
    const part = match === null ? null : partOf(match);
    if (part === null) return [];
    parts.push(part);
    at = one.lastIndex;
    if (plain[at] === "," || plain[at] === ";") at++;
  }
  return parts;
}

/** A comma within a number is a point where commas cannot part the two: "12,74 -8,07", "12,74; -8,07". */
function withPoints(text: string): string {
  const isDecimal = /^[^,.]*\d,\d+[^,.]*[\s;,][^,.]*\d,\d+[^,.]*$/.test(text);
  return isDecimal ? text.replace(/(\d),(\d)/g, "$1.$2") : text;
}

function partOf(match: RegExpExecArray): Part | null {
  const { sign, degrees, minutes = "0", seconds = "0", letter: written } = match.groups ?? {};
  const letter = written?.toUpperCase();
  if (Number(minutes) >= 60 || Number(seconds) >= 60) return null;
  if (sign === "-" && letter !== undefined) return null;
  const size = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600;
  const isNegative = sign === "-" || letter === "S" || letter === "W" || letter === "O";
  const axis = letter === undefined ? null : letter === "N" || letter === "S" ? "latitude" : "longitude";
  // minutes and seconds are no exact binary numbers: a millionth of a degree is 11 cm
  return { degrees: Math.round((isNegative ? -size : size) * 1e6) / 1e6, axis };
}
