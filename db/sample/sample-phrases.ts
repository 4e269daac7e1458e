import { PhraseList } from "@/lib/domain/phrase-list";
import phrases from "./phrases.json";

/** The words that may concern an indicator of the first case, in English and in French. */
export function samplePhrases(): PhraseList {
  return PhraseList.parse({ phrases });
}
