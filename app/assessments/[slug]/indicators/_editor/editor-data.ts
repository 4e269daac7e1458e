import type { Indicator } from "@/lib/domain/indicator";
import type { Day } from "@/lib/domain/instant";
import type { Scenario } from "@/lib/domain/scenario";
import type { ScoringInput } from "@/lib/domain/scoring-input";
import type { Credence } from "@/lib/engine/credence";

/** What the page hands to the editor: plain values only. */
export interface EditorData {
  readonly slug: string;
  readonly modelVersion: number;
  readonly start: Day;
  readonly until: Day;
  readonly scenarios: readonly Scenario[];
  /** How sure the tables are, where an indicator says nothing else. */
  readonly kappa: number;
  /** The case as it is scored today; the editor exchanges one indicator in it. */
  readonly input: ScoringInput;
  /** Today's scores; null when the stored evidence is impossible. */
  readonly now: Credence | null;
  /** null for a new one. */
  readonly indicator: Indicator | null;
  readonly bits: number | null;
  readonly takenIds: readonly string[];
  readonly categories: readonly string[];
  /** How many standing findings read each level; a level in use cannot be taken out. */
  readonly uses: Readonly<Record<string, number>>;
  /** Standing findings on this indicator. */
  readonly findings: number;
  /** What findings are called, to say which of them a change would make impossible. */
  readonly names: Readonly<Record<string, string>>;
}
