import { and, eq, inArray, isNull } from "drizzle-orm";
import { shingleSketch, type TextSketch } from "@/lib/passages/shingle-sketch";
import { readSketch } from "@/lib/passages/sketch-text";
import { rows, type Steps } from "../store";
import type { Work } from "../work";
import { standing } from "./standing";

export interface SketchedDocument {
  readonly id: string;
  readonly assessmentId: string;
  readonly title: string;
  readonly publisher: string;
  readonly publishedOn: string | null;
  readonly status: "active" | "withdrawn";
  readonly textSha256: string | null;
  readonly originalSha256: string | null;
  readonly sketch: TextSketch | null;
}

/** Of texts that were kept before there were sketches: made once a process. */
const made = new Map<string, TextSketch>();
const MOST_MADE = 5000;

/** The documents of one assessment, or of all, with the sketches of their texts. */
export function* sketchedDocuments(work: Work, assessmentId: string | undefined): Steps<SketchedDocument[]> {
  const { tx, t } = work;
  const r = t.documentRevision;
  const found = yield* rows(
    tx
      .select({
        ...{ id: t.document.id, assessmentId: t.document.assessmentId, title: r.title, publisher: r.publisher },
        ...{ publishedOn: r.publishedOn, status: r.status, textSha256: r.textSha256, originalSha256: r.originalSha256 },
        sketch: t.documentText.sketch,
      })
      .from(t.document)
      .innerJoin(r, standing(t.document, r, null))
      .leftJoin(t.documentText, eq(t.documentText.sha256, r.textSha256))
      .where(assessmentId === undefined ? undefined : eq(t.document.assessmentId, assessmentId)),
  );
  yield* makeMissing(
    work,
    found.flatMap(({ textSha256, sketch }) => (textSha256 !== null && sketch === null ? [textSha256] : [])),
  );
  return found.map(({ sketch, ...document }) => ({
    ...document,
    sketch: readSketch(sketch) ?? made.get(document.textSha256 ?? "") ?? null,
  }));
}

function* makeMissing({ tx, t }: Work, texts: readonly string[]): Steps<void> {
  const missing = [...new Set(texts)].filter((sha256) => !made.has(sha256)).slice(0, MOST_MADE);
  for (let from = 0; from < missing.length; from += 50) {
    const { sha256, text } = t.documentText;
    const some = missing.slice(from, from + 50);
    const found = yield* rows(
      tx
        .select({ sha256, text })
        .from(t.documentText)
        .where(and(inArray(sha256, some), isNull(t.documentText.sketch))),
    );
    for (const each of found) made.set(each.sha256, shingleSketch(each.text));
  }
  for (const oldest of made.keys()) {
    if (made.size <= MOST_MADE) break;
    made.delete(oldest);
  }
}
