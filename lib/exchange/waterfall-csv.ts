import { commentLines } from "./shown-csv";
import { type CsvCell, csvText } from "./trajectory-csv";

export interface WaterfallStep {
  readonly kind: string;
  readonly key: string;
  readonly day: string | null;
  readonly label: string;
  readonly permille: number;
  readonly to: number;
}

/** The steps of one score as CSV: percent points that add up to the printed change, and where the score stood after each. */
export function waterfallCsv(about: readonly string[], steps: readonly WaterfallStep[]): string {
  const rows = steps.map(({ kind, key, day, label, permille, to }): CsvCell[] => [
    day,
    kind,
    kind === "finding" ? key : null,
    label,
    (permille / 10).toFixed(1),
    (to / 10).toFixed(1),
  ]);
  return commentLines(about) + csvText(["day", "kind", "finding", "what changed", "points", "score after %"], rows);
}
