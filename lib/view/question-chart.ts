import type { Day } from "@/lib/domain/instant";

/** A number of the model at the end of a day. */
export interface ChancePoint {
  readonly day: Day;
  readonly probability: number;
  /** What would be said if nothing more is learned. */
  readonly projected: boolean;
}

/** What one analyst said. */
export interface SaidPoint {
  readonly day: Day;
  readonly probability: number;
  readonly own: boolean;
  /** The id of who said it, which tells the analysts apart. */
  readonly by: string;
  readonly name: string;
}

/** Everything that a drawing of a question needs, at any width. */
export interface QuestionChart {
  readonly subject: string;
  readonly title: string;
  readonly description: string;
  readonly provenance: string;
  readonly openedOn: Day;
  readonly closesOn: Day;
  /** Runs of days without a gap; a gap is a time without a number. */
  readonly runs: readonly (readonly ChancePoint[])[];
  readonly ahead: readonly ChancePoint[];
  readonly said: readonly SaidPoint[];
  readonly outcome: { readonly day: Day; readonly value: "yes" | "no" | "void"; readonly text: string } | null;
}
