import type { Pixel } from "@/lib/geo/map-frame";
import type { MapBase } from "./map-base";

/** From the frame to the screen: screen = frame × k + (x, y). */
export interface Lens {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

export interface Room {
  readonly width: number;
  readonly height: number;
}

export const MOST_ZOOM = 60;

/** The whole frame in a width. */
export const wholeLens = (base: Pick<MapBase, "frame">, width: number): Lens => ({
  k: width / base.frame.width,
  x: 0,
  y: 0,
});

export const through = ({ k, x, y }: Lens, at: Pixel): Pixel => ({ x: at.x * k + x, y: at.y * k + y });

/** How many times the whole frame the lens shows. */
export const zoomOf = (lens: Lens, base: Pick<MapBase, "frame">, { width }: Room): number =>
  (lens.k * base.frame.width) / width;

/** Nearer or further with one point of the screen held still. */
export function zoomed(lens: Lens, factor: number, at: Pixel, base: Pick<MapBase, "frame">, room: Room): Lens {
  const least = room.width / base.frame.width;
  const k = Math.min(Math.max(lens.k * factor, least), least * MOST_ZOOM);
  const by = k / lens.k;
  return held({ k, x: at.x - (at.x - lens.x) * by, y: at.y - (at.y - lens.y) * by }, base, room);
}

/** No further than to the edge of the frame, so that nobody gets lost. */
export function held(lens: Lens, { frame }: Pick<MapBase, "frame">, { width, height }: Room): Lens {
  const { x, y } = lens;
  const k = Math.max(lens.k, width / frame.width);
  const within = (value: number, span: number, shown: number) =>
    Math.min(shown * 0.4, Math.max(shown * 0.6 - span, value));
  if (k * frame.width <= width * 1.001) return { k, x: 0, y: 0 };
  return { k, x: within(x, frame.width * k, width), y: within(y, frame.height * k, height) };
}

/** A spot of the frame in the middle of the screen. */
export function centredOn(at: Pixel, k: number, base: Pick<MapBase, "frame">, room: Room): Lens {
  return held({ k, x: room.width / 2 - at.x * k, y: room.height / 2 - at.y * k }, base, room);
}
