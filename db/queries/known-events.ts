import type { EventDataset } from "@/lib/domain/event";
import { type KnownEvent, knownDigests } from "../import/known-digests";
import { query, type Reading } from "../query";
import { findAssessment } from "../records/assessment";
import type { Steps } from "../store";

interface Args {
  readonly slug: string;
  readonly dataset: EventDataset;
  readonly externalIds: readonly string[];
}

/** What stands already of the events of a file, by their ids in the dataset. */
export const knownEvents = query("knownEvents", function* (reading: Reading, args: Args): Steps<
  ReadonlyMap<string, KnownEvent>
> {
  const { id: assessmentId } = yield* findAssessment(reading, args.slug);
  const { dataset, externalIds } = args;
  return yield* knownDigests(reading, { assessmentId, dataset, externalIds, importId: null });
});
