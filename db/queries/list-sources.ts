import type { StoredSource } from "@/lib/domain/source-record";
import { query, type Reading } from "../query";
import { findAssessment } from "../records/assessment";
import { allSources } from "../records/source";
import type { Steps } from "../store";

/** The register of sources, withdrawn entries too, by name. */
export const listSources = query("listSources", function* (reading: Reading, slug: string): Steps<StoredSource[]> {
  const { id } = yield* findAssessment(reading, slug);
  return yield* allSources(reading, id);
});
