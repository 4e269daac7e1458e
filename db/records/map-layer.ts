import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { MapLayerHead } from "@/lib/domain/map-layer";
import { refuseMissing } from "../checks/refuse";
import { exec, rows, type Steps } from "../store";
import type { Work } from "../work";

interface Row {
  readonly id: string;
  readonly name: string;
  readonly recordedAt: Date;
  readonly recordedBy: string;
}

const headOf = ({ id, name, recordedAt, recordedBy }: Row): MapLayerHead => ({
  id,
  name,
  recordedAt: recordedAt.toISOString(),
  recordedBy,
});

/** Oldest first, without their outlines. */
export function* allLayers({ tx, t }: Work, assessmentId: string): Steps<MapLayerHead[]> {
  const { id, name, recordedAt, recordedBy } = t.mapLayer;
  const found = yield* rows(
    tx
      .select({ id, name, recordedAt, recordedBy })
      .from(t.mapLayer)
      .where(and(eq(t.mapLayer.assessmentId, assessmentId), isNull(t.mapLayer.withdrawnAt)))
      .orderBy(asc(t.mapLayer.recordedAt), asc(t.mapLayer.id)),
  );
  return found.map(headOf);
}

export function* layerOutlines({ tx, t }: Work, ids: readonly string[]): Steps<string[]> {
  if (ids.length === 0) return [];
  const found = yield* rows(
    tx
      .select({ id: t.mapLayer.id, geojson: t.mapLayer.geojson })
      .from(t.mapLayer)
      .where(inArray(t.mapLayer.id, [...ids])),
  );
  const byId = new Map(found.map(({ id, geojson }) => [id, geojson]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** @throws DomainError "not-found", for one that was withdrawn too */
export function* findLayer(work: Work, assessmentId: string, id: string): Steps<MapLayerHead> {
  const layers = yield* allLayers(work, assessmentId);
  return layers.find((layer) => layer.id === id) ?? refuseMissing("layer", id);
}

export function* insertLayer(
  { tx, t, now, actor }: Work,
  assessmentId: string,
  layer: { readonly id: string; readonly name: string; readonly geojson: string },
): Steps<MapLayerHead> {
  const row = { ...layer, assessmentId, recordedAt: now, recordedBy: actor.id };
  yield* exec(tx.insert(t.mapLayer).values(row));
  return headOf(row);
}

export function* endLayer({ tx, t, now }: Work, id: string): Steps<void> {
  yield* exec(tx.update(t.mapLayer).set({ withdrawnAt: now }).where(eq(t.mapLayer.id, id)));
}
