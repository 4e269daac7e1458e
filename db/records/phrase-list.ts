import { and, desc, eq } from "drizzle-orm";
import type { Passage } from "@/lib/domain/passage";
import { PhraseList } from "@/lib/domain/phrase-list";
import { exec, rows, type Steps } from "../store";
import type { Work } from "../work";

/** The list as it stands; version 0 while nobody has written one. */
export interface StoredPhraseList {
  readonly version: number;
  readonly list: PhraseList;
}

/** What an analyst said of a passage that a phrase marked. */
export interface PhraseVerdict {
  readonly documentId: string;
  readonly phraseId: string;
  readonly passage: Passage;
  readonly verdict: "accepted" | "dismissed";
}

export function* findPhraseList({ tx, t }: Work, assessmentId: string): Steps<StoredPhraseList> {
  const { phraseListRevision: revision } = t;
  const [found] = yield* rows(
    tx
      .select({ version: revision.version, list: revision.list })
      .from(revision)
      .where(eq(revision.assessmentId, assessmentId))
      .orderBy(desc(revision.version))
      .limit(1),
  );
  return found ?? { version: 0, list: PhraseList.parse({ phrases: [] }) };
}

export function* appendPhraseList(
  { tx, t, actor, now }: Work,
  assessmentId: string,
  stored: StoredPhraseList,
  reason: string,
): Steps<void> {
  const row = { assessmentId, ...stored, reason, recordedAt: now, recordedBy: actor.id };
  yield* exec(tx.insert(t.phraseListRevision).values(row));
}

/** Oldest first: a later word on the same passage replaces an earlier one. */
export function* verdictsOf({ tx, t }: Work, assessmentId: string): Steps<readonly PhraseVerdict[]> {
  const { documentId, phraseId, passage, verdict, seq } = t.phraseVerdict;
  return yield* rows(
    tx
      .select({ documentId, phraseId, passage, verdict })
      .from(t.phraseVerdict)
      .where(eq(t.phraseVerdict.assessmentId, assessmentId))
      .orderBy(seq),
  );
}

/** The last word on one passage; undefined while nobody has said anything. */
export function* lastVerdict(
  { tx, t }: Work,
  assessmentId: string,
  said: PhraseVerdict,
): Steps<PhraseVerdict["verdict"] | undefined> {
  const { documentId, phraseId, passage, verdict, seq } = t.phraseVerdict;
  const found = yield* rows(
    tx
      .select({ passage, verdict })
      .from(t.phraseVerdict)
      .where(
        and(
          eq(t.phraseVerdict.assessmentId, assessmentId),
          eq(documentId, said.documentId),
          eq(phraseId, said.phraseId),
        ),
      )
      .orderBy(desc(seq)),
  );
  const { start, textSha256 } = said.passage;
  return found.find((one) => one.passage.start === start && one.passage.textSha256 === textSha256)?.verdict;
}

export function* insertVerdict({ tx, t, actor, now }: Work, assessmentId: string, verdict: PhraseVerdict): Steps<void> {
  const row = { assessmentId, ...verdict, recordedAt: now, recordedBy: actor.id };
  yield* exec(tx.insert(t.phraseVerdict).values(row));
}
