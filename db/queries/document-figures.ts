import { and, count, eq, isNotNull } from "drizzle-orm";
import { nearPairs } from "@/lib/passages/near-pairs";
import { query, type Reading } from "../query";
import { findAssessment } from "../records/assessment";
import { standing } from "../records/standing";
import { type SketchedDocument, sketchedDocuments } from "../records/text-sketch";
import { rows, type Steps } from "../store";

export interface DocumentFigures {
  /** Of its text; null when only its name was recorded. */
  readonly words: number | null;
  /** Reports that stand and name it. */
  readonly reports: number;
  /** Other documents of the same assessment with the same or nearly the same text. */
  readonly alike: readonly { readonly id: string; readonly title: string }[];
}

/** What a list says of each document, by its id; of one assessment, or of all. */
export const documentFigures = query(
  "documentFigures",
  function* (
    reading: Reading,
    { slug }: { readonly slug?: string | undefined } = {},
  ): Steps<ReadonlyMap<string, DocumentFigures>> {
    const assessmentId = slug === undefined ? undefined : (yield* findAssessment(reading, slug)).id;
    const documents = yield* sketchedDocuments(reading, assessmentId);
    const reports = yield* reportsOfDocuments(reading, assessmentId);
    const alike = alikeOf(documents);
    return new Map(
      documents.map(({ id, sketch }) => [
        id,
        { words: sketch?.words ?? null, reports: reports.get(id) ?? 0, alike: alike.get(id) ?? [] },
      ]),
    );
  },
);

function* reportsOfDocuments(
  { tx, t }: Reading,
  assessmentId: string | undefined,
): Steps<ReadonlyMap<string | null, number>> {
  const r = t.reportRevision;
  const stands = and(isNotNull(r.documentId), eq(r.status, "active"));
  const found = yield* rows(
    tx
      .select({ documentId: r.documentId, reports: count().mapWith(Number) })
      .from(t.report)
      .innerJoin(r, standing(t.report, r, null))
      .where(assessmentId === undefined ? stands : and(eq(t.report.assessmentId, assessmentId), stands))
      .groupBy(r.documentId),
  );
  return new Map(found.map(({ documentId, reports }) => [documentId, reports]));
}

/** Withdrawn documents are compared with nothing: that is often why they were withdrawn. */
function alikeOf(documents: readonly SketchedDocument[]): ReadonlyMap<string, { id: string; title: string }[]> {
  const alike = new Map<string, { id: string; title: string }[]>();
  for (const some of groups(documents).values()) {
    const near = nearPairs(some.map(({ sketch }) => sketch ?? { words: 0, slots: new Uint32Array() }));
    for (const [at, document] of some.entries()) {
      const others = some.filter(
        (other, place) => other.id !== document.id && (near[at]?.includes(place) || isSame(document, other)),
      );
      if (others.length > 0)
        alike.set(
          document.id,
          others.map(({ id, title }) => ({ id, title })),
        );
    }
  }
  return alike;
}

function isSame(one: SketchedDocument, other: SketchedDocument): boolean {
  if (one.textSha256 !== null && one.textSha256 === other.textSha256) return true;
  return one.originalSha256 !== null && one.originalSha256 === other.originalSha256;
}

function groups(documents: readonly SketchedDocument[]): ReadonlyMap<string, SketchedDocument[]> {
  const grouped = new Map<string, SketchedDocument[]>();
  for (const document of documents) {
    if (document.status === "withdrawn") continue;
    const some = grouped.get(document.assessmentId) ?? [];
    grouped.set(document.assessmentId, some);
    some.push(document);
  }
  return grouped;
}
