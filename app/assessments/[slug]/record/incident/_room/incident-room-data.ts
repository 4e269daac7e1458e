import type { Yardstick } from "@/lib/domain/assessment";
import type { Indicator } from "@/lib/domain/indicator";
import type { Day } from "@/lib/domain/instant";
import type { Point } from "@/lib/domain/map-setting";
import type { GradeWeights } from "@/lib/domain/standards/admiralty";
import type { Handling } from "@/lib/domain/standards/tlp";
import type { Rule } from "@/lib/rules/rule";
import type { PreviewBase } from "@/lib/view/record-preview";

/** All that the one-pass form needs in the browser; built once on the server. */
export interface IncidentRoomData {
  readonly slug: string;
  readonly base: PreviewBase;
  readonly today: Day;
  readonly yardstick: Yardstick;
  readonly handling: Handling;
  readonly gradeWeights: GradeWeights;
  readonly scenarios: readonly { readonly id: string; readonly label: string; readonly shortLabel: string }[];
  readonly indicators: readonly Indicator[];
  readonly sources: readonly string[];
  readonly documents: readonly { readonly id: string; readonly title: string }[];
  /** The document that the address names: its page leads here. */
  readonly documentId: string | null;
  /** Rules that say what follows from a place or a day. */
  readonly rules: readonly Pick<Rule, "title" | "indicator" | "measure" | "reading">[];
  /** Where distances are measured from; null when the assessment has not said. */
  readonly centre: Point | null;
  /** Days and places of the incidents that are there. */
  readonly known: readonly {
    readonly id: string;
    readonly title: string;
    readonly occurredOn: Day;
    readonly place: {
      readonly name: string;
      readonly latitude: number | null;
      readonly longitude: number | null;
    } | null;
  }[];
}
