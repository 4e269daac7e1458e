import { PhraseList } from "@/lib/domain/phrase-list";
import { checkPhrases } from "../checks/check-phrases";
import { parseInput } from "../checks/parse-input";
import { RevisionReason } from "../checks/reason";
import { requireVersion } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { findAssessment, findModel } from "../records/assessment";
import { appendPhraseList, findPhraseList, type StoredPhraseList } from "../records/phrase-list";
import type { Steps } from "../store";

interface Args {
  readonly slug: string;
  /** 0 for the first list. */
  readonly expectedVersion: number;
  readonly list: PhraseList;
  readonly reason?: string;
}

export const revisePhraseList = command("revisePhraseList", function* (work, args: Args): Steps<
  Outcome<StoredPhraseList>
> {
  const assessment = yield* findAssessment(work, args.slug);
  const list = parseInput(PhraseList, args.list, "list");
  const { reason } = parseInput(RevisionReason, { reason: args.reason });
  const current = yield* findPhraseList(work, assessment.id);
  requireVersion(current, args.expectedVersion, list);
  checkPhrases(list, yield* findModel(work, assessment.id));
  const result = { version: current.version + 1, list };
  yield* appendPhraseList(work, assessment.id, result, reason);
  const { version } = result;
  const detail = { phrases: list.phrases.length };
  return {
    result,
    audit: { assessmentId: assessment.id, entity: "phrase-list", entityId: assessment.id, version, detail },
  };
});
