import type { Spot } from "./distance-km";
import type { Area } from "./read-coordinates";

/**
 * Mercator: north is up everywhere, circles stay circles, and a lens on the drawing is a plain stretch and shift. The frame is 1,000
 * wide; `turn` is the meridian in its middle.
 */
export interface MapFrame {
  readonly width: number;
  readonly height: number;
  readonly turn: number;
  readonly scale: number;
  readonly dx: number;
  readonly dy: number;
}

export interface Pixel {
  readonly x: number;
  readonly y: number;
}

export const FRAME_WIDTH = 1000;
const LEAST_HEIGHT = 440;
const MOST_HEIGHT = 760;
const PADDING = 16;
/** Beyond it Mercator grows without end. */
const MOST_LATITUDE = 85;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const upward = (latitude: number): number =>
  Math.log(Math.tan(Math.PI / 4 + radians(Math.max(-MOST_LATITUDE, Math.min(MOST_LATITUDE, latitude))) / 2));

/** A longitude between -180 and 180. */
export const wrapped = (degrees: number): number => ((((degrees + 180) % 360) + 360) % 360) - 180;

/** The frame that shows an area whole; an area whose west lies east of its east crosses the 180th meridian. */
export function frameFor({ south, west, north, east }: Area): MapFrame {
  const wide = Math.max(east >= west ? east - west : east - west + 360, 0.05);
  const turn = wrapped(west + wide / 2);
  const [low, high] = [upward(south), upward(north)];
  const tall = Math.max(high - low, 1e-4);
  const room = FRAME_WIDTH - 2 * PADDING;
  const ratio = tall / radians(wide);
  const height = Math.round(Math.min(Math.max(room * ratio + 2 * PADDING, LEAST_HEIGHT), MOST_HEIGHT));
  const scale = Math.min(room / radians(wide), (height - 2 * PADDING) / tall);
  return { width: FRAME_WIDTH, height, turn, scale, dx: FRAME_WIDTH / 2, dy: height / 2 + (scale * (low + high)) / 2 };
}

export function project({ turn, scale, dx, dy }: MapFrame, { latitude, longitude }: Spot): Pixel {
  return { x: dx + scale * radians(wrapped(longitude - turn)), y: dy - scale * upward(latitude) };
}

export function unproject({ turn, scale, dx, dy }: MapFrame, { x, y }: Pixel): Spot {
  const up = (dy - y) / scale;
  return {
    latitude: ((2 * Math.atan(Math.exp(up)) - Math.PI / 2) * 180) / Math.PI,
    longitude: wrapped(turn + (((x - dx) / scale) * 180) / Math.PI),
  };
}

/** The spot that lies so many km from another, `bearing` degrees clockwise from north. */
export function spotAt(from: Spot, km: number, bearing: number): Spot {
  const arc = km / 6371.0088;
  const [latitude, turn] = [radians(from.latitude), radians(bearing)];
  const up = Math.asin(Math.sin(latitude) * Math.cos(arc) + Math.cos(latitude) * Math.sin(arc) * Math.cos(turn));
  const across = Math.atan2(
    Math.sin(turn) * Math.sin(arc) * Math.cos(latitude),
    Math.cos(arc) - Math.sin(latitude) * Math.sin(up),
  );
  return { latitude: (up * 180) / Math.PI, longitude: wrapped(from.longitude + (across * 180) / Math.PI) };
}
