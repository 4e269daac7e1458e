import type { StoredIncident } from "@/lib/domain/case-file";
import { query, type Reading } from "../query";
import { findAssessment } from "../records/assessment";
import { allIncidents } from "../records/incident";
import type { Steps } from "../store";

export const listIncidents = query("listIncidents", function* (reading: Reading, slug: string): Steps<
  StoredIncident[]
> {
  const { id } = yield* findAssessment(reading, slug);
  return yield* allIncidents(reading, id, null);
});
