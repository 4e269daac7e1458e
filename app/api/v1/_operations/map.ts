import { creating, operation, plain } from "@/app/_server/operation";
import { NewMapLayer } from "@/lib/domain/map-layer";
import { OwnPlace } from "@/lib/domain/own-place";
import {
  FoundPlaces,
  PlacesQuery,
  ReviseMap,
  StoredMap,
  StoredMapLayer,
  StoredMapSetting,
  StoredPlace,
} from "../_schemas/map";
import { InAssessment, OneInAssessment } from "../_schemas/paths";

const PLACES = "/assessments/{slug}/places";
const MAP = "/assessments/{slug}/map";
const tag = "map";

export const findPlaces = operation({
  ...plain,
  ...{ tag, params: InAssessment, path: PLACES },
  id: "findPlaces",
  method: "GET",
  summary: "Places by name: the assessment's own first, then GeoNames (CC BY 4.0); nothing typed gives its own",
  query: PlacesQuery,
  response: FoundPlaces,
});
export const addPlace = operation({
  ...creating,
  ...{ tag, params: InAssessment, path: PLACES },
  id: "addPlace",
  summary: "Keep a place in the gazetteer of an assessment",
  body: OwnPlace,
  response: StoredPlace,
});
export const withdrawPlace = operation({
  ...plain,
  ...{ tag, params: OneInAssessment, path: `${PLACES}/{id}/withdraw` },
  id: "withdrawPlace",
  method: "POST",
  summary: "Take a place out of the gazetteer of an assessment; what was recorded with it stays",
  response: StoredPlace,
});
export const readMap = operation({
  ...plain,
  ...{ tag, params: InAssessment, path: MAP },
  id: "readMap",
  method: "GET",
  summary: "What the map shows beneath its points: countries, layers, centre, rings, and the places that were kept",
  response: StoredMap,
});
export const reviseMap = operation({
  ...plain,
  ...{ tag, params: InAssessment, path: MAP },
  id: "reviseMap",
  method: "PUT",
  summary: "Set countries, layers, centre and rings of the map",
  body: ReviseMap,
  response: StoredMapSetting,
});
export const addMapLayer = operation({
  ...creating,
  ...{ tag, params: InAssessment, path: `${MAP}/layers` },
  id: "addMapLayer",
  summary: "Keep the polygons of an uploaded GeoJSON file (at most 2,000 features and 200,000 points)",
  body: NewMapLayer,
  response: StoredMapLayer,
});
export const withdrawMapLayer = operation({
  ...plain,
  ...{ tag, params: OneInAssessment, path: `${MAP}/layers/{id}/withdraw` },
  id: "withdrawMapLayer",
  method: "POST",
  summary: "Draw a layer no longer",
  response: StoredMapLayer,
});

export const mapOperations = [findPlaces, addPlace, withdrawPlace, readMap, reviseMap, addMapLayer, withdrawMapLayer];
