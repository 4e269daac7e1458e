import type { EventImport } from "@/lib/domain/event-import";
import { query, type Reading } from "../query";
import { findAssessment } from "../records/assessment";
import { allImports, eventImportOf } from "../records/event-import";
import type { Steps } from "../store";

/** Every import of an assessment, newest first, with how far it has come. */
export const listEventImports = query("listEventImports", function* (reading: Reading, slug: string): Steps<
  EventImport[]
> {
  const assessment = yield* findAssessment(reading, slug);
  return (yield* allImports(reading, assessment.id)).map(eventImportOf);
});
