import { Passage } from "@/lib/domain/passage";
import { checkPassage } from "../checks/check-passage";
import { checkReferences } from "../checks/check-references";
import { parseInput } from "../checks/parse-input";
import { command, type Outcome } from "../command";
import { findAssessment } from "../records/assessment";
import { insertVerdict, lastVerdict, type PhraseVerdict } from "../records/phrase-list";
import type { Steps } from "../store";

type Args = PhraseVerdict & { readonly slug: string };

/** What an analyst says of a passage that a phrase marked. Saying the same again changes nothing. */
export const judgePhrase = command("judgePhrase", function* (work, args: Args): Steps<Outcome<PhraseVerdict>> {
  const assessment = yield* findAssessment(work, args.slug);
  const { documentId, phraseId, verdict } = args;
  const passage = parseInput(Passage, args.passage, "passage");
  yield* checkReferences(work, assessment.id, { documentId });
  yield* checkPassage(work, documentId, passage);
  const result = { documentId, phraseId, passage, verdict };
  if ((yield* lastVerdict(work, assessment.id, result)) === verdict) return { result, audit: null };
  yield* insertVerdict(work, assessment.id, result);
  const detail = { documentId, verdict };
  return {
    result,
    audit: { assessmentId: assessment.id, entity: "phrase-verdict", entityId: phraseId, version: 1, detail },
  };
});
