import { OwnPlace, type StoredPlace } from "@/lib/domain/own-place";
import { checkNewId } from "../checks/check-new-id";
import { parseInput } from "../checks/parse-input";
import { refuseField } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { findAssessment } from "../records/assessment";
import { allPlaces, insertPlace } from "../records/own-place";
import type { Steps } from "../store";

interface Args {
  readonly slug: string;
  readonly id?: string;
  readonly place: OwnPlace;
}

/** More than this in one assessment is a list for a file, not for a field. */
const MOST = 2000;

/** Adds a place to the gazetteer of an assessment. One that is there already stays as it is. */
export const addPlace = command("addPlace", function* (work, args: Args): Steps<Outcome<StoredPlace>> {
  const assessment = yield* findAssessment(work, args.slug);
  const place = parseInput(OwnPlace, args.place);
  const known = yield* allPlaces(work, assessment.id);
  const same = known.find(
    ({ name, latitude, longitude }) =>
      name === place.name && latitude === place.latitude && longitude === place.longitude,
  );
  if (same !== undefined) return { result: same, audit: null };
  if (known.length >= MOST) refuseField("invalid-input", "name", `cannot be kept: there are ${MOST} places already`);
  const id = yield* checkNewId(work, work.t.ownPlace, args.id);
  const result = yield* insertPlace(work, assessment.id, id, place);
  return { result, audit: { assessmentId: assessment.id, entity: "own-place", entityId: id, version: 1 } };
});
