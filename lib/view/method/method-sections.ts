import type { MethodBlock } from "./method-block";

export interface MethodSection {
  readonly id: string;
  readonly title: string;
  /** What stands before the first of the parts. */
  readonly blocks: readonly MethodBlock[];
  readonly parts: readonly { readonly id: string; readonly title: string; readonly blocks: readonly MethodBlock[] }[];
}

/** The text cut at its headings, two levels deep, as a table of contents and a page need it. */
export function methodSections(blocks: readonly MethodBlock[]): MethodSection[] {
  return cut(blocks, 2).map(({ id, title, blocks: inside }) => {
    const first = inside.findIndex((block) => block.kind === "heading");
    const head = first < 0 ? inside : inside.slice(0, first);
    return { id, title, blocks: head, parts: first < 0 ? [] : cut(inside.slice(first), 3) };
  });
}

function cut(blocks: readonly MethodBlock[], level: 2 | 3) {
  const found: { id: string; title: string; blocks: MethodBlock[] }[] = [];
  for (const block of blocks) {
    if (block.kind === "heading" && block.level === level) found.push({ id: block.id, title: block.text, blocks: [] });
    else found.at(-1)?.blocks.push(block);
  }
  return found;
}
