import { creating, operation, plain } from "@/app/_server/operation";
import { InAssessment } from "../_schemas/paths";
import { PhraseVerdict, ReadPhraseList, RevisePhraseList, StoredPhraseList } from "../_schemas/phrases";

const phrases = { ...plain, tag: "documents", params: InAssessment, path: "/assessments/{slug}/phrases" };

export const readPhrases = operation({
  ...phrases,
  id: "readPhrases",
  method: "GET",
  summary: "The phrases that mark passages, with how often their suggestions were accepted and dismissed",
  response: ReadPhraseList,
});
export const revisePhraseList = operation({
  ...phrases,
  id: "revisePhraseList",
  method: "PUT",
  summary: "Store a new revision of the list of phrases",
  body: RevisePhraseList,
  response: StoredPhraseList,
});
export const judgePhrase = operation({
  ...creating,
  ...{ tag: "documents", params: InAssessment, path: "/assessments/{slug}/phrases/verdicts" },
  id: "judgePhrase",
  summary: "Accept or dismiss a passage that a phrase marked; a dismissed one does not come back in that document",
  body: PhraseVerdict,
  response: PhraseVerdict,
});

export const phraseOperations = [readPhrases, revisePhraseList, judgePhrase];
