import type { MapSetting } from "@/lib/domain/map-setting";
import type { Spot } from "@/lib/geo/distance-km";
import { project } from "@/lib/geo/map-frame";
import { mapBase } from "../map/map-base";

/** Where an incident lies: outlines, the centre, rings, and one mark; in the coordinates of the frame. */
export interface Locator {
  readonly width: number;
  readonly height: number;
  readonly neighbours: string;
  readonly regions: readonly string[];
  readonly rings: readonly string[];
  readonly centre: { readonly name: string; readonly x: number; readonly y: number } | null;
  readonly mark: { readonly x: number; readonly y: number };
}

/** A small map for one place; null while nothing is drawn that could say where it is. */
export function locator(setting: Pick<MapSetting, "countries" | "centre" | "ringsKm">, spot: Spot): Locator | null {
  if (setting.countries.length === 0 && setting.centre === null) return null;
  const base = mapBase(setting, [], [spot]);
  const { x, y } = project(base.frame, spot);
  return {
    width: base.frame.width,
    height: base.frame.height,
    neighbours: base.neighbours,
    regions: base.regions.map(({ d }) => d),
    rings: base.rings.map(({ d }) => d),
    centre: base.centre,
    mark: { x: Math.round(x), y: Math.round(y) },
  };
}
