import type { StoredAssessment } from "@/lib/domain/case-file";
import { keptQuery } from "../kept-query";
import type { Reading } from "../query";
import { findAssessment } from "../records/assessment";
import type { Steps } from "../store";

export const getAssessment = keptQuery(
  "getAssessment",
  { slugOf: (slug: string) => slug, keyOf: () => "", most: 50 },
  function* (reading: Reading, slug: string): Steps<StoredAssessment> {
    return yield* findAssessment(reading, slug);
  },
);
