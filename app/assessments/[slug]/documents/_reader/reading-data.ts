import type { Day } from "@/lib/domain/instant";
import type { CategoryMark } from "@/lib/view/reading/category-marks";
import type { ReportState } from "@/lib/view/reading/read-reports";
import type { SuggestionMark } from "@/lib/view/reading/suggestion-marks";
import type { RoomData } from "../../record/_room/room-data";

/** All that the reading room needs in the browser; built once on the server. */
export interface ReadingData {
  readonly slug: string;
  readonly documentId: string;
  readonly text: string;
  readonly textSha256: string;
  /** ISO 639 code; null when nobody said. */
  readonly language: string | null;
  /** False when single keys are switched off in the settings: every key has its button. */
  readonly keys: boolean;
  readonly categories: readonly CategoryMark[];
  readonly rows: readonly ReportRow[];
  readonly suggestions: readonly SuggestionMark[];
  readonly leader: string;
  /** The day until which the points are read, written out. */
  readonly until: string;
  /** What coding needs; null where nothing can be coded: a withdrawn document, a case without indicators or scores. */
  readonly coding: CodingData | null;
}

/** One report of the document, as the margin lists it and the text marks it. */
export interface ReportRow {
  readonly findingId: string;
  readonly reportId: string;
  readonly version: number;
  readonly state: ReportState;
  readonly number: number | null;
  readonly start: number;
  readonly end: number;
  readonly category: string;
  readonly letter: string;
  readonly tone: number;
  readonly indicator: string;
  /** Indicator and reading. */
  readonly name: string;
  readonly dayText: string;
  readonly source: string;
  readonly grade: string;
  readonly quote: string;
  /** What its finding adds to the leader, or the number of the report that says it for both. */
  readonly points: string;
  readonly tags: readonly string[];
}

/** A place in the text that a report was recorded from. */
export interface PlacedRow extends ReportRow {
  readonly number: number;
}

export function isPlaced(row: ReportRow): row is PlacedRow {
  return row.number !== null;
}

export interface CodingData {
  readonly room: RoomData;
  /** What a report from this document begins with. */
  readonly source: string;
  readonly grade: string;
  readonly day: Day;
  /** The grade that the document itself has, else nothing. */
  readonly documentGrade: string;
  /** The grade that was last given to a source. */
  readonly grades: Readonly<Record<string, string>>;
  /** Ids, the one used last first. */
  readonly lastIndicators: readonly string[];
}
