import { scoreCase } from "@/app/_server/score-case";
import type { CaseFile } from "@/lib/domain/case-file";
import type { Document } from "@/lib/domain/document";
import { current } from "@/lib/engine/filter/current";
import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";
import { findingsFrom, withoutDocument } from "@/lib/view/document-effect";
import { type EvidenceRow, evidenceRows } from "@/lib/view/evidence-rows";
import { leaderOf } from "@/lib/view/lead-story";
import { type ShiftRow, scoreShift } from "@/lib/view/score-shift";

export interface DocumentPageData {
  /** What is known about the text, for the line above its title. */
  readonly facts: readonly string[];
  readonly reports: number;
  readonly rows: readonly EvidenceRow[];
  /** Scores without and with its reports; null when nothing counts from it, or when there are no scores. */
  readonly moved: readonly ShiftRow[] | null;
  readonly leader: string;
}

export function documentPage(
  file: CaseFile,
  document: Document & { readonly id: string },
  words: { readonly say: Say; readonly formats: Formats },
): DocumentPageData {
  const { say, formats } = words;
  const { publisher, publishedOn, handling } = document;
  const facts = [
    ...(publisher === "" ? [] : [publisher]),
    publishedOn === null ? say("documents.undated") : say("documents.publishedOn", { day: formats.day(publishedOn) }),
    handling,
  ];
  const found = findingsFrom(file, document.id, document.text);
  const reports = found
    .flatMap((finding) => finding.reports)
    .filter((report) => report.documentId === document.id && report.status === "active").length;
  const result = scoreCase(file);
  if (!result.ok) return { facts, reports, rows: [], moved: null, leader: "" };
  const { p } = current(result.assessment);
  const leader = leaderOf(p);
  const byId = new Map(
    evidenceRows({ file, assessment: result.assessment, ...words }, leader).map((row) => [row.id, row]),
  );
  const without = withoutDocument(file, document.id);
  const counts = reports > 0 && without.ok;
  return {
    facts,
    reports,
    rows: found.flatMap((finding) => byId.get(finding.id) ?? []),
    moved: counts ? scoreShift(current(without.assessment).p, p) : null,
    leader: file.model.scenarios[leader]?.shortLabel ?? "",
  };
}
