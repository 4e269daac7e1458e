import { randomUUID } from "node:crypto";
import { type MapLayerHead, NewMapLayer } from "@/lib/domain/map-layer";
import type { LayerShape } from "@/lib/geo/read-layer";
import { parseInput } from "../checks/parse-input";
import { refuseField } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { findAssessment } from "../records/assessment";
import { allLayers, insertLayer } from "../records/map-layer";
import type { Steps } from "../store";

interface Args {
  readonly slug: string;
  readonly layer: NewMapLayer;
  /** As `readLayer` gave them. */
  readonly shapes: readonly LayerShape[];
}

const MOST = 20;

/** Keeps outlines that were uploaded; they are drawn once the setting of the map names them. */
export const addMapLayer = command("addMapLayer", function* (work, args: Args): Steps<Outcome<MapLayerHead>> {
  const assessment = yield* findAssessment(work, args.slug);
  const { name } = parseInput(NewMapLayer, args.layer);
  const layers = yield* allLayers(work, assessment.id);
  if (layers.length >= MOST) refuseField("invalid-input", "name", `cannot be added: there are ${MOST} layers already`);
  const features = args.shapes.map((shape) => ({
    type: "Feature",
    properties: { name: shape.name },
    geometry: shape.geometry,
  }));
  const id = randomUUID();
  const geojson = JSON.stringify({ type: "FeatureCollection", features });
  const result = yield* insertLayer(work, assessment.id, { id, name, geojson });
  return { result, audit: { assessmentId: assessment.id, entity: "map-layer", entityId: id, version: 1 } };
});
