import type { StoredAssessment } from "@/lib/domain/case-file";
import { query, type Reading } from "../query";
import { allAssessments } from "../records/assessment";
import type { Steps } from "../store";

export const listAssessments = query("listAssessments", function* (reading: Reading): Steps<StoredAssessment[]> {
  return yield* allAssessments(reading);
});
