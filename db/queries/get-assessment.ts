import type { StoredAssessment } from "@/lib/domain/case-file";
import { query, type Reading } from "../query";
import { findAssessment } from "../records/assessment";
import type { Steps } from "../store";

export const getAssessment = query(
  "getAssessment",
  function* (reading: Reading, slug: string): Steps<StoredAssessment> {
    return yield* findAssessment(reading, slug);
  },
);
