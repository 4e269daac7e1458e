import type { ConflictEvent } from "../../domain/event";
import type { ImportField } from "./import-mapping";

/** Why a row cannot be kept. */
export const refusalRules = [
  "columns",
  "required",
  "day",
  "number",
  "range",
  "swapped",
  "cell-too-large",
  "text",
  "repeated",
  "quote",
] as const;
export type RefusalRule = (typeof refusalRules)[number];

export interface Refusal {
  /** Counted as a spreadsheet counts: the header is row 1. */
  readonly row: number;
  /** The name of the column in the file; empty when the whole row is meant. */
  readonly column: string;
  readonly field: ImportField | null;
  /** What stands there, cut to a readable length. */
  readonly value: string;
  readonly rule: RefusalRule;
}

/** Why a row is kept and yet should be looked at. */
export const doubtKinds = [
  "swapped",
  "was-swapped",
  "outside-country",
  "zero-coordinates",
  "future",
  "until-before",
  "other-date-form",
  "shortened",
  "other-dataset",
] as const;
export type DoubtKind = (typeof doubtKinds)[number];

export interface Doubt {
  readonly kind: DoubtKind;
  readonly field: ImportField | null;
  readonly value: string;
}

export type RowRead =
  | { readonly ok: true; readonly event: ConflictEvent; readonly doubts: readonly Doubt[] }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** What an import does with a row. */
export const rowFates = ["new", "same", "changed", "refused"] as const;
export type RowFate = (typeof rowFates)[number];

const SHOWN = 80;

/** A value as it is quoted in a message. */
export function shownValue(value: string): string {
  return value.length > SHOWN ? `${value.slice(0, SHOWN - 1)}…` : value;
}
