import { createHash } from "node:crypto";
import type { SimilarDocument, SimilarDocuments } from "@/lib/domain/similar-document";
import { shingleSketch } from "@/lib/passages/shingle-sketch";
import { NEARLY_SAME, sketchSimilarity } from "@/lib/passages/sketch-similarity";
import { query, type Reading } from "../query";
import { findAssessment } from "../records/assessment";
import { type SketchedDocument, sketchedDocuments } from "../records/text-sketch";
import type { Steps } from "../store";

interface Args {
  readonly slug: string;
  readonly text: string;
  /** Of the file that the text was taken from. */
  readonly originalSha256?: string | null;
  /** The document that is being edited: it is like itself. */
  readonly except?: string | undefined;
}

const MOST_SHOWN = 5;

/** The documents of the assessment with the same text or file, and those whose text is nearly the same, the nearest first. */
export const findSimilarDocuments = query(
  "findSimilarDocuments",
  function* (reading: Reading, args: Args): Steps<SimilarDocuments> {
    const { text, originalSha256 = null } = args;
    const assessment = yield* findAssessment(reading, args.slug);
    const all = yield* sketchedDocuments(reading, assessment.id);
    const others = all.filter(({ id }) => id !== args.except);
    const textSha256 = createHash("sha256").update(text).digest("hex");
    const isSame = (document: SketchedDocument) =>
      document.textSha256 === textSha256 || (originalSha256 !== null && document.originalSha256 === originalSha256);
    const same = others.filter(isSame).map((document) => shown(document, 1));
    const sketch = shingleSketch(text);
    const near = others
      .filter((document) => !isSame(document))
      .map((document) => shown(document, document.sketch === null ? 0 : sketchSimilarity(sketch, document.sketch)))
      .filter(({ similarity }) => similarity >= NEARLY_SAME)
      .sort((a, b) => b.similarity - a.similarity);
    return { same: same.slice(0, MOST_SHOWN), near: near.slice(0, MOST_SHOWN) };
  },
);

function shown(document: SketchedDocument, similarity: number): SimilarDocument {
  const { id, title, publisher, publishedOn, status } = document;
  return { id, title, publisher, publishedOn, status, similarity };
}
