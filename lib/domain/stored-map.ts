import type { MapLayerHead } from "./map-layer";
import type { MapSetting } from "./map-setting";
import type { StoredPlace } from "./own-place";

/** Version 0: nobody has set anything yet. */
export type StoredMapSetting = Readonly<MapSetting> & {
  readonly version: number;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly reason: string;
};

/** What the map of an assessment is made of, beneath its points. */
export interface StoredMap {
  readonly setting: StoredMapSetting;
  /** Every layer that was not withdrawn, drawn or not. */
  readonly layers: readonly MapLayerHead[];
  /** The outlines of the layers that are drawn, as GeoJSON. */
  readonly drawn: readonly string[];
  readonly places: readonly StoredPlace[];
}
