import type { MapLayerHead } from "@/lib/domain/map-layer";
import { command, type Outcome } from "../command";
import { findAssessment } from "../records/assessment";
import { endLayer, findLayer } from "../records/map-layer";
import type { Steps } from "../store";

interface Args {
  readonly slug: string;
  readonly id: string;
}

/** The layer is no longer drawn; a setting that names it draws the others. */
export const withdrawMapLayer = command("withdrawMapLayer", function* (work, args: Args): Steps<Outcome<MapLayerHead>> {
  const assessment = yield* findAssessment(work, args.slug);
  const result = yield* findLayer(work, assessment.id, args.id);
  yield* endLayer(work, args.id);
  return { result, audit: { assessmentId: assessment.id, entity: "map-layer", entityId: args.id, version: 2 } };
});
