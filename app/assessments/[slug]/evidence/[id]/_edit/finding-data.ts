import type { StoredFinding } from "@/lib/domain/case-file";
import type { Indicator } from "@/lib/domain/indicator";
import type { Day } from "@/lib/domain/instant";
import type { GradeWeights } from "@/lib/domain/standards/admiralty";

/** What the page of one finding needs in the browser. */
export interface FindingData {
  readonly slug: string;
  readonly name: string;
  readonly finding: StoredFinding;
  /** undefined when the model of today does not have it any more. */
  readonly indicator: Indicator | undefined;
  readonly incidents: readonly { readonly id: string; readonly title: string; readonly occurredOn: Day }[];
  readonly documents: readonly { readonly id: string; readonly title: string }[];
  readonly sources: readonly string[];
  /** Whom the sources of the register repeat, by their names in small letters. */
  readonly origins: Readonly<Record<string, string>>;
  readonly gradeWeights: GradeWeights;
  /** Names of those who recorded something here, by id. */
  readonly people: Readonly<Record<string, string>>;
}
