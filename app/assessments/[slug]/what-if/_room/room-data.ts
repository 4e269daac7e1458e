import type { Yardstick } from "@/lib/domain/assessment";
import type { Day } from "@/lib/domain/instant";

/** What the page hands to the room; the case itself is fetched once the page is there. */
export interface WhatIfRoomData {
  readonly slug: string;
  /** Where the case is fetched, and which state of it this page was made from. */
  readonly caseHref: string;
  readonly mark: string;
  readonly subject: string;
  readonly until: Day;
  readonly yardstick: Yardstick;
  readonly scenarios: readonly { readonly id: string; readonly label: string; readonly shortLabel: string }[];
  /** Scores as they are, in tenths of a percent; null while the record has none. */
  readonly permille: readonly number[] | null;
  readonly findings: number;
  /** What a file that leaves the room says of where it comes from. */
  readonly provenance: string;
  /** Whether who asks may make a new version of the model. */
  readonly mayKeep: boolean;
  /** The page looks at an earlier cut. */
  readonly looksBack: boolean;
}
