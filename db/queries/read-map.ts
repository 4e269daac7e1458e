import type { StoredMap } from "@/lib/domain/stored-map";
import { keptQuery } from "../kept-query";
import type { Reading } from "../query";
import { findAssessment } from "../records/assessment";
import { allLayers, layerOutlines } from "../records/map-layer";
import { mapSetting } from "../records/map-setting";
import { allPlaces } from "../records/own-place";
import type { Steps } from "../store";

/** What the map is made of, beneath its points; of layers only those that are drawn bring their outlines. */
export const readMap = keptQuery(
  "readMap",
  { slugOf: (slug: string) => slug, keyOf: () => "", most: 4 },
  function* (reading: Reading, slug: string): Steps<StoredMap> {
    const { id } = yield* findAssessment(reading, slug);
    const setting = yield* mapSetting(reading, id);
    const layers = yield* allLayers(reading, id);
    const wanted = setting.layers.filter((layer) => layers.some((known) => known.id === layer));
    const drawn = yield* layerOutlines(reading, wanted);
    const places = yield* allPlaces(reading, id);
    return Object.freeze({ setting, layers, drawn, places });
  },
);
