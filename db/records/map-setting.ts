import { desc, eq } from "drizzle-orm";
import type { MapSetting } from "@/lib/domain/map-setting";
import type { StoredMapSetting } from "@/lib/domain/stored-map";
import { exec, rows, type Steps } from "../store";
import type { Work } from "../work";
import { revisionColumns } from "./revision-columns";

const untouched = { countries: [], layers: [], centre: null, ringsKm: [] };

/** The setting that stands; version 0 when nobody has set anything yet. */
export function* mapSetting({ tx, t, now }: Work, assessmentId: string): Steps<StoredMapSetting> {
  const [found] = yield* rows(
    tx
      .select(revisionColumns(t.mapRevision))
      .from(t.mapRevision)
      .where(eq(t.mapRevision.assessmentId, assessmentId))
      .orderBy(desc(t.mapRevision.version))
      .limit(1),
  );
  if (found === undefined)
    return { ...untouched, version: 0, recordedAt: now.toISOString(), recordedBy: "", reason: "" };
  const { setting, version, recordedAt, recordedBy, reason } = found;
  return { ...setting, version, recordedAt, recordedBy, reason };
}

export function* appendMapSetting(
  { tx, t, now, actor }: Work,
  assessmentId: string,
  version: number,
  setting: MapSetting,
  reason: string,
): Steps<StoredMapSetting> {
  const row = { version, reason, recordedAt: now, recordedBy: actor.id };
  yield* exec(tx.insert(t.mapRevision).values({ ...row, assessmentId, setting }));
  return { ...setting, ...row, recordedAt: now.toISOString() };
}
