/**
 * The text on the method as parts that a page and a file can both write. Text may mark a run as `code` with backticks and as
 * strong with double asterisks, and holds no other markup.
 */
export type MethodBlock =
  | { readonly kind: "heading"; readonly level: 2 | 3; readonly id: string; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  /** A formula in plain characters that a voice can read, a line each. */
  | { readonly kind: "formula"; readonly lines: readonly string[] }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly string[] }
  | MethodTable
  | { readonly kind: "references"; readonly groups: readonly ReferenceGroup[] };

export interface MethodTable {
  readonly kind: "table";
  readonly caption: string;
  readonly columns: readonly { readonly name: string; readonly isNumber: boolean }[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly string[])[];
  readonly foot?: readonly string[];
}

export interface ReferenceGroup {
  readonly topic: string;
  readonly works: readonly string[];
}

export interface MethodPage {
  readonly title: string;
  readonly lede: string;
  readonly blocks: readonly MethodBlock[];
}

export function section(id: string, text: string): MethodBlock {
  return { kind: "heading", level: 2, id, text };
}

export function subsection(id: string, text: string): MethodBlock {
  return { kind: "heading", level: 3, id, text };
}

export function paragraph(text: string): MethodBlock {
  return { kind: "paragraph", text };
}

export function formula(...lines: readonly string[]): MethodBlock {
  return { kind: "formula", lines };
}

export function list(items: readonly string[]): MethodBlock {
  return { kind: "list", ordered: false, items };
}

/** A table whose first column holds words and the others what is said of them: numbers, unless they are named as words. */
export function table(
  caption: string,
  names: readonly string[],
  rows: readonly (readonly string[])[],
  more: { readonly foot?: readonly string[]; readonly words?: readonly number[] } = {},
): MethodTable {
  const { foot, words = [] } = more;
  const columns = names.map((name, at) => ({ name, isNumber: at > 0 && !words.includes(at) }));
  return { kind: "table", caption, columns, rows, ...(foot === undefined ? {} : { foot }) };
}
