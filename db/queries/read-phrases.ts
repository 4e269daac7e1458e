import { query, type Reading } from "../query";
import { findAssessment } from "../records/assessment";
import { findPhraseList, type PhraseVerdict, type StoredPhraseList, verdictsOf } from "../records/phrase-list";
import type { Steps } from "../store";

export interface ReadPhrases extends StoredPhraseList {
  /** What was said of passages, oldest first. */
  readonly verdicts: readonly PhraseVerdict[];
}

/** The list of phrases of an assessment, and what analysts said of the passages that they marked. */
export const readPhrases = query(
  "readPhrases",
  function* (reading: Reading, { slug }: { slug: string }): Steps<ReadPhrases> {
    const { id } = yield* findAssessment(reading, slug);
    const stored = yield* findPhraseList(reading, id);
    return { ...stored, verdicts: yield* verdictsOf(reading, id) };
  },
);
