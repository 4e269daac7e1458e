import { sql } from "drizzle-orm";
import type { MapSetting } from "../../lib/domain/map-setting";
import type { Kit } from "../kit";
import type { AssessmentTables } from "./assessment";
import { revisionStamp } from "./revision-stamp";

/** What the map of an assessment shows beneath its points. */
export function mapTables(k: Kit, { assessment }: AssessmentTables) {
  const mapRevision = k.table(
    "map_revision",
    {
      assessmentId: k
        .text("assessment_id")
        .notNull()
        .references(() => assessment.id),
      version: k.int("version").notNull(),
      setting: k.json<MapSetting>("setting").notNull(),
      ...revisionStamp(k),
    },
    (t) => [
      k.primaryKey({ columns: [t.assessmentId, t.version] }),
      k.check("map_revision_version", sql`${t.version} >= 1`),
    ],
  );
  const mapLayer = k.table(
    "map_layer",
    {
      id: k.text("id").primaryKey(),
      assessmentId: k
        .text("assessment_id")
        .notNull()
        .references(() => assessment.id),
      name: k.text("name").notNull(),
      /** GeoJSON, checked and cut to what is drawn. */
      geojson: k.text("geojson").notNull(),
      recordedAt: k.instant("recorded_at").notNull(),
      recordedBy: k.text("recorded_by").notNull(),
      withdrawnAt: k.instant("withdrawn_at"),
    },
    (t) => [k.index("map_layer_assessment").on(t.assessmentId)],
  );
  /** Places that were added to the gazetteer of an assessment. */
  const ownPlace = k.table(
    "own_place",
    {
      id: k.text("id").primaryKey(),
      assessmentId: k
        .text("assessment_id")
        .notNull()
        .references(() => assessment.id),
      name: k.text("name").notNull(),
      latitude: k.real("latitude").notNull(),
      longitude: k.real("longitude").notNull(),
      admin1: k.text("admin1").notNull(),
      country: k.text("country").notNull(),
      recordedAt: k.instant("recorded_at").notNull(),
      recordedBy: k.text("recorded_by").notNull(),
      withdrawnAt: k.instant("withdrawn_at"),
    },
    (t) => [k.index("own_place_assessment").on(t.assessmentId, t.name)],
  );
  return { mapRevision, mapLayer, ownPlace };
}
