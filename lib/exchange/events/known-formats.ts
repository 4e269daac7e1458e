import type { EventFormat, ImportField } from "./import-mapping";

/** UCDP GED and Candidate, in the order of the file: releases without a header row are read by it. */
export const ucdpColumns: readonly string[] = (
  "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id," +
  "dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources," +
  "source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates," +
  "where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity," +
  "date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob"
).split(",");

export const acledColumns: readonly string[] = (
  "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1," +
  "actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location," +
  "latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp"
).split(",");

type Names = Readonly<Partial<Record<ImportField, readonly string[]>>>;

/** What each field is called in the two datasets, newest name first. */
export const fieldNames: Readonly<Record<Exclude<EventFormat, "columns">, Names>> = {
  ucdp: {
    externalId: ["id"],
    occurredOn: ["date_start"],
    untilOn: ["date_end"],
    dayPrecision: ["date_prec"],
    latitude: ["latitude"],
    longitude: ["longitude"],
    placePrecision: ["where_prec"],
    place: ["where_coordinates", "where_description"],
    admin1: ["adm_1"],
    admin2: ["adm_2"],
    country: ["country"],
    kind: ["type_of_violence"],
    subKind: ["conflict_name"],
    sideA: ["side_a"],
    sideB: ["side_b"],
    targetsCivilians: ["type_of_violence"],
    deathsBest: ["best", "best_est"],
    deathsLow: ["low", "low_est"],
    deathsHigh: ["high", "high_est"],
    quality: ["code_status"],
    source: ["source_article"],
    notes: ["source_headline"],
  },
  acled: {
    externalId: ["event_id_cnty", "data_id", "event_id_no_cnty"],
    occurredOn: ["event_date"],
    dayPrecision: ["time_precision"],
    latitude: ["latitude"],
    longitude: ["longitude"],
    placePrecision: ["geo_precision"],
    place: ["location"],
    admin1: ["admin1"],
    admin2: ["admin2"],
    country: ["country"],
    kind: ["event_type"],
    subKind: ["sub_event_type"],
    sideA: ["actor1"],
    sideB: ["actor2"],
    targetsCivilians: ["civilian_targeting", "actor2"],
    deathsBest: ["fatalities"],
    source: ["source"],
    notes: ["notes"],
  },
};

/** Guesses for any other file: the first column whose name is one of these. */
export const likelyNames: Readonly<Record<ImportField, readonly string[]>> = {
  externalId: ["externalid", "event_id", "eventid", "id", "code", "identifiant"],
  occurredOn: ["occurredon", "occurred_on", "date", "day", "event_date", "date_start", "start", "jour", "date_debut"],
  untilOn: ["untilon", "until_on", "date_end", "end", "until", "date_fin"],
  dayPrecision: ["dayprecision", "day_precision", "date_precision"],
  latitude: ["latitude", "lat", "y"],
  longitude: ["longitude", "lon", "lng", "long", "x"],
  placePrecision: ["placeprecision", "place_precision", "geo_precision"],
  place: ["place", "location", "lieu", "locality", "localite", "localité", "town", "city", "ville", "village"],
  admin1: ["admin1", "adm_1", "adm1", "region", "région", "province", "state"],
  admin2: ["admin2", "adm_2", "adm2", "cercle", "district"],
  country: ["country", "pays", "country_name"],
  kind: ["kind", "type", "event_type", "category", "catégorie"],
  subKind: ["subkind", "sub_kind", "sub_event_type", "subtype", "sous_type"],
  sideA: ["sidea", "side_a", "actor1", "actor", "acteur", "perpetrator", "auteur", "group"],
  sideB: ["sideb", "side_b", "actor2", "target", "cible", "victim", "victime"],
  targetsCivilians: ["targetscivilians", "targets_civilians", "civilian_targeting", "civilians", "civils"],
  deathsBest: ["deathsbest", "deaths_best", "deaths", "fatalities", "best", "killed", "morts", "nkill"],
  deathsLow: ["deathslow", "deaths_low", "low"],
  deathsHigh: ["deathshigh", "deaths_high", "high"],
  quality: ["quality", "code_status", "reliability", "fiabilité"],
  source: ["source", "sources", "url", "publisher"],
  notes: ["notes", "note", "description", "summary", "headline", "texte", "remarks"],
};

/** Names as they are compared: whatever their letters, marks and blanks. */
export function plainName(name: string): string {
  return name
    .replace(/^\uFEFF/, "")
    .trim()
    .toLowerCase()
    .replace(/[\s.-]+/g, "_");
}
