import { z } from "zod";
import { Day, Instant } from "@/lib/domain/instant";
import { Slug } from "@/lib/domain/scenario";
import type { SearchParams } from "../chart-state";

export const matrixRowChoices = ["findings", "indicators"] as const;
export const matrixCellChoices = ["numbers", "words", "ach"] as const;
export const matrixSorts = ["diagnosticity", "contribution", "day"] as const;
export const matrixGroupings = ["none", "category"] as const;

/** Before the id of the scenario whose column sorts the rows; an id holds no dot. */
const COLUMN = "by.";

/** What the matrix shows, kept in the address. What is not understood falls back to its default. */
export const MatrixState = z.object({
  rows: z.enum(matrixRowChoices).catch("findings"),
  cells: z.enum(matrixCellChoices).catch("numbers"),
  sort: z
    .union([
      z.enum(matrixSorts),
      z.templateLiteral([COLUMN, z.string()]).refine((text) => Slug.safeParse(text.slice(COLUMN.length)).success),
    ])
    .catch("diagnosticity"),
  group: z.enum(matrixGroupings).catch("none"),
  /** The scenario that the contributions are to; null: the leading one. */
  scenario: Slug.nullable().catch(null),
  asOf: z.union([Day, Instant]).nullable().catch(null),
  by: z.enum(["recorded", "reported"]).catch("recorded"),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type MatrixState = z.infer<typeof MatrixState>;

export function parseMatrixState(params: SearchParams): MatrixState {
  const one = (name: keyof MatrixState) => [params[name]].flat()[0] ?? null;
  return MatrixState.parse({
    rows: one("rows"),
    cells: one("cells"),
    sort: one("sort"),
    group: one("group"),
    scenario: one("scenario"),
    asOf: one("asOf"),
    by: one("by"),
    page: one("page"),
  });
}

const defaults = MatrixState.parse({});

/** The search part of an address, with its question mark; what is at its default is left out. */
export function formatMatrixState(state: MatrixState): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(state))
    if (value !== null && value !== Reflect.get(defaults, name)) params.set(name, String(value));
  const text = params.toString().replaceAll("%3A", ":");
  return text === "" ? "" : `?${text}`;
}

export function sortedByColumn(scenario: string): MatrixState["sort"] {
  return `${COLUMN}${scenario}`;
}

/** The scenario whose column sorts the rows, if one does. */
export function columnOfSort(sort: MatrixState["sort"]): string | null {
  return sort.startsWith(COLUMN) ? sort.slice(COLUMN.length) : null;
}
