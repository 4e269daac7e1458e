import { z } from "zod";
import { Passage } from "@/lib/domain/passage";
import { PhraseList } from "@/lib/domain/phrase-list";
import { Id } from "./paths";

/** A phrase's id, or `place:` and a name for a place of the gazetteer. */
const PhraseId = z.string().min(1).max(200);

export const ReadPhraseList = z.strictObject({
  version: z.int().min(0),
  list: PhraseList,
  /** Of the passages that each phrase marked: how many were accepted, how many dismissed. */
  precision: z.array(z.strictObject({ phraseId: PhraseId, accepted: z.int().min(0), dismissed: z.int().min(0) })),
});
export const StoredPhraseList = z.strictObject({ version: z.int().min(1), list: PhraseList });
export const RevisePhraseList = z.strictObject({
  /** The version the editor saw, 0 when there was no list; another one stored by now gives 409 with both. */
  expectedVersion: z.int().min(0),
  list: PhraseList,
  reason: z.string().trim().max(1000).default(""),
});
export const PhraseVerdict = z.strictObject({
  documentId: Id,
  phraseId: PhraseId,
  passage: Passage,
  verdict: z.enum(["accepted", "dismissed"]),
});
