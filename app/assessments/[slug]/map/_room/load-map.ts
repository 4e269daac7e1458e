import { keepOf } from "@/app/_server/keep-of";
import { scoreCase } from "@/app/_server/score-case";
import type { Context } from "@/db/context";
import { allEvents } from "@/db/queries/all-events";
import { readCase } from "@/db/queries/read-case";
import { readMap } from "@/db/queries/read-map";
import type { CaseFile } from "@/lib/domain/case-file";
import type { LightEvent } from "@/lib/domain/light-event";
import type { StoredMap } from "@/lib/domain/stored-map";
import type { Assessment } from "@/lib/engine/assessment";
import { readLayer } from "@/lib/geo/read-layer";
import { type MapBase, mapBase } from "@/lib/view/map/map-base";
import type { MapState } from "@/lib/view/map/map-state";
import { type MapWindow, mapWindow } from "@/lib/view/map/map-window";

export interface LoadedMap {
  readonly file: CaseFile;
  /** Null when the engine refuses the case: the map is drawn all the same. */
  readonly assessment: Assessment | null;
  /** Every event that stands, whenever it was imported: the map tells what happened, not what was known. */
  readonly events: readonly LightEvent[];
  readonly stored: StoredMap;
  readonly base: MapBase;
  readonly window: MapWindow;
}

const keptBase = keepOf<StoredMap, MapBase>();

export async function loadMap(context: Context, slug: string, { chart }: MapState): Promise<LoadedMap> {
  const [file, events, stored] = await Promise.all([
    readCase(context, { slug, asOf: chart.asOf, by: chart.by }),
    allEvents(context, { slug }),
    readMap(context, slug),
  ]);
  const scored = scoreCase(file);
  const isDrawn = stored.setting.countries.length > 0 || stored.drawn.length > 0;
  const spots = isDrawn ? [] : spotsOf(file, events);
  const base = keptBase(stored, JSON.stringify(spots), () =>
    mapBase(
      stored.setting,
      stored.drawn.flatMap((text) => readLayer(text, "name").shapes),
      spots,
    ),
  );
  const window = mapWindow(file, chart.range, events[0]?.occurredOn ?? null);
  return { file, assessment: scored.ok ? scored.assessment : null, events, stored, base, window };
}

/** What the frame follows while nothing else was set: the incidents, and the outermost events. */
function spotsOf(file: CaseFile, events: readonly LightEvent[]) {
  const incidents = file.incidents.flatMap(({ place }) => place ?? []);
  const all = [...incidents, ...events.slice(-2000)];
  return all.flatMap(({ latitude, longitude }) =>
    latitude === null || longitude === null ? [] : { latitude, longitude },
  );
}
