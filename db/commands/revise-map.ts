import { MapSetting } from "@/lib/domain/map-setting";
import type { StoredMapSetting } from "@/lib/domain/stored-map";
import { shapedCountries } from "@/lib/geo/shapes";
import { parseInput } from "../checks/parse-input";
import { RevisionReason } from "../checks/reason";
import { refuseField, requireVersion } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { findAssessment } from "../records/assessment";
import { allLayers } from "../records/map-layer";
import { appendMapSetting, mapSetting } from "../records/map-setting";
import type { Steps } from "../store";

interface Args {
  readonly slug: string;
  /** 0 while nobody has set anything. */
  readonly expectedVersion: number;
  readonly setting: MapSetting;
  readonly reason?: string;
}

export const reviseMap = command("reviseMap", function* (work, args: Args): Steps<Outcome<StoredMapSetting>> {
  const assessment = yield* findAssessment(work, args.slug);
  const current = yield* mapSetting(work, assessment.id);
  const setting = parseInput(MapSetting, args.setting);
  const { reason } = parseInput(RevisionReason, { reason: args.reason });
  requireVersion(current, args.expectedVersion, setting);
  setting.countries.forEach((country, i) => {
    if (!shapedCountries.includes(country))
      refuseField("unknown-reference", `countries.${i}`, `"${country}" is drawn from an uploaded layer only`);
  });
  const layers = yield* allLayers(work, assessment.id);
  setting.layers.forEach((layer, i) => {
    if (!layers.some(({ id }) => id === layer))
      refuseField("unknown-reference", `layers.${i}`, `"${layer}" is no layer of this assessment`);
  });
  const version = current.version + 1;
  const result = yield* appendMapSetting(work, assessment.id, version, setting, reason);
  return { result, audit: { assessmentId: assessment.id, entity: "map", entityId: assessment.id, version } };
});
