import { createHash } from "node:crypto";
import { scoreCase } from "@/app/_server/score-case";
import type { ReadPhrases } from "@/db/queries/read-phrases";
import type { CaseFile } from "@/lib/domain/case-file";
import type { Document } from "@/lib/domain/document";
import type { Day } from "@/lib/domain/instant";
import { current } from "@/lib/engine/filter/current";
import { gazetteer } from "@/lib/geo/gazetteer";
import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";
import { withoutDocument } from "@/lib/view/document-effect";
import { type EvidenceRow, evidenceRows } from "@/lib/view/evidence-rows";
import { leaderOf } from "@/lib/view/lead-story";
import { categoryMarks } from "@/lib/view/reading/category-marks";
import { type ReadReport, readReports } from "@/lib/view/reading/read-reports";
import { suggestionMarks } from "@/lib/view/reading/suggestion-marks";
import { type ShiftRow, scoreShift } from "@/lib/view/score-shift";
import { codingData } from "./coding-data";
import type { ReadingData } from "./reading-data";
import { reportRows } from "./report-rows";

type StoredDocument = Document & { readonly id: string; readonly status: "active" | "withdrawn" };
interface Asked {
  readonly file: CaseFile;
  readonly document: StoredDocument;
  readonly phrases: ReadPhrases;
  readonly today: Day;
  /** Whom each source of the register repeats. */
  readonly origins: Readonly<Record<string, string>>;
  readonly keys: boolean;
  readonly say: Say;
  readonly formats: Formats;
}

export interface ReadingPage {
  /** What is known about the text, for the line above its title. */
  readonly facts: readonly string[];
  readonly reports: number;
  readonly orphans: number;
  /** Scores without and with its reports; null when nothing counts from it, or when there are no scores. */
  readonly moved: readonly ShiftRow[] | null;
  readonly data: ReadingData;
}

/** Places with fewer people are too often ordinary words. */
const LEAST_PEOPLE = 15_000;

export function readingPage(asked: Asked): ReadingPage {
  const { file, document, say } = asked;
  const text = document.text ?? "";
  const textSha256 = createHash("sha256").update(text).digest("hex");
  const read = readReports(file, document.id, text, textSha256);
  const scored = scoresOf(asked, read);
  const standing = read.filter(({ state }) => state !== "withdrawn");
  const categories = categoryMarks(file.model.indicators);
  const { indicators } = file.model;
  const canCode = document.status === "active" && scored.isScored && indicators.length > 0;
  return {
    facts: factsOf(asked),
    reports: standing.length,
    orphans: standing.filter(({ state }) => state === "orphan").length,
    moved: scored.moved,
    data: {
      slug: file.assessment.slug,
      documentId: document.id,
      text,
      textSha256,
      language: document.language,
      keys: asked.keys,
      categories,
      rows: reportRows(read, { indicators, categories, findings: scored.findings, say }),
      suggestions: document.status === "active" ? suggestionsOf(asked, read, text, textSha256) : [],
      leader: scored.leader,
      until: asked.formats.day(file.cut.until),
      coding: canCode ? codingData(file, document, asked.today, asked.origins) : null,
    },
  };
}

function factsOf({ document, say, formats }: Asked): string[] {
  const { publisher, author, publishedOn, handling } = document;
  return [
    ...[publisher, author].filter((name) => name !== ""),
    publishedOn === null ? say("documents.undated") : say("documents.publishedOn", { day: formats.day(publishedOn) }),
    handling,
  ];
}

interface Scored {
  readonly isScored: boolean;
  readonly moved: readonly ShiftRow[] | null;
  readonly leader: string;
  readonly findings: ReadonlyMap<string, EvidenceRow>;
}

function scoresOf({ file, document, say, formats }: Asked, read: readonly ReadReport[]): Scored {
  const result = scoreCase(file);
  if (!result.ok) return { isScored: false, moved: null, leader: "", findings: new Map() };
  const { p } = current(result.assessment);
  const leader = leaderOf(p);
  const findings = [...new Set(read.map(({ finding }) => finding))];
  const rows = evidenceRows({ file, assessment: result.assessment, say, formats }, leader, findings);
  const counts = read.some(({ state, finding }) => state !== "withdrawn" && finding.status === "counted");
  const without = counts ? withoutDocument(file, document.id) : null;
  return {
    isScored: true,
    moved: without?.ok ? scoreShift(current(without.assessment).p, p) : null,
    leader: file.model.scenarios[leader]?.shortLabel ?? "",
    findings: new Map(rows.map((row) => [row.id, row])),
  };
}

function suggestionsOf({ file, document, phrases }: Asked, read: readonly ReadReport[], text: string, sha: string) {
  const known = gazetteer().filter(({ population }) => population >= LEAST_PEOPLE);
  return suggestionMarks({
    text,
    textSha256: sha,
    language: document.language,
    list: phrases.list,
    indicators: file.model.indicators,
    places: [
      ...file.incidents.flatMap(({ place }) => (place === null ? [] : [place.name])),
      ...known.flatMap(({ name, otherNames }) => [name, ...otherNames]),
    ],
    verdicts: phrases.verdicts.filter(({ documentId }) => documentId === document.id),
    coded: read.flatMap(({ place, finding }) => (place === null ? [] : [{ ...place, indicator: finding.indicator }])),
  });
}
