import type { Yardstick } from "@/lib/domain/assessment";
import type { Indicator } from "@/lib/domain/indicator";
import type { Day } from "@/lib/domain/instant";
import type { GradeWeights } from "@/lib/domain/standards/admiralty";
import type { Handling } from "@/lib/domain/standards/tlp";
import type { PreviewBase } from "@/lib/view/record-preview";

/** All that the record room needs in the browser; built once on the server. */
export interface RoomData {
  readonly slug: string;
  readonly base: PreviewBase;
  readonly today: Day;
  readonly yardstick: Yardstick;
  readonly handling: Handling;
  readonly gradeWeights: GradeWeights;
  readonly scenarios: readonly ScenarioName[];
  readonly indicators: readonly Indicator[];
  readonly sources: readonly string[];
  /** Whom the sources of the register repeat, by their names in small letters. */
  readonly origins: Readonly<Record<string, string>>;
  readonly incidents: readonly { readonly id: string; readonly title: string; readonly occurredOn: Day }[];
  readonly documents: readonly { readonly id: string; readonly title: string }[];
  /** The document that the address names: its page leads here. */
  readonly documentId: string | null;
  /** What else the address names. */
  readonly preset?: { readonly indicator: string | null; readonly incident: string | null };
  readonly recorded: readonly RecordedRow[];
  readonly findings: number;
}

/** One report as "Recorded last" lists it. */
export interface RecordedRow {
  readonly reportId: string;
  readonly findingId: string;
  readonly at: string;
  readonly name: string;
  readonly reading: string;
  readonly occurred: string;
  readonly source: string;
  readonly grade: string;
  readonly points: string;
  readonly status: "counted" | "draft" | "withdrawn";
}

export interface ScenarioName {
  readonly id: string;
  readonly label: string;
  readonly shortLabel: string;
}
