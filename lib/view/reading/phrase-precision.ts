import type { Passage } from "@/lib/domain/passage";

export interface JudgedPassage {
  readonly documentId: string;
  readonly phraseId: string;
  readonly passage: Passage;
  readonly verdict: "accepted" | "dismissed";
}

export interface Precision {
  readonly accepted: number;
  readonly dismissed: number;
}

/** The last word on each passage, in the order in which they were first spoken of. */
export function lastVerdicts(verdicts: readonly JudgedPassage[]): JudgedPassage[] {
  const last = new Map<string, JudgedPassage>();
  for (const one of verdicts)
    last.set([one.documentId, one.phraseId, one.passage.textSha256, one.passage.start].join("/"), one);
  return [...last.values()];
}

/** How often the passages that a phrase marked were accepted and dismissed, by the phrase's id. */
export function phrasePrecision(verdicts: readonly JudgedPassage[]): ReadonlyMap<string, Precision> {
  const found = new Map<string, { accepted: number; dismissed: number }>();
  for (const { phraseId, verdict } of lastVerdicts(verdicts)) {
    const counts = found.get(phraseId) ?? { accepted: 0, dismissed: 0 };
    counts[verdict] += 1;
    found.set(phraseId, counts);
  }
  return found;
}
