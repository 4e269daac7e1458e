import type { Range } from "@/lib/passages/passage-of";
import { segments } from "@/lib/passages/segments";
import type { TextBlock } from "@/lib/passages/text-blocks";
import type { SuggestionMark } from "@/lib/view/reading/suggestion-marks";
import type { PlacedRow } from "./reading-data";

/** A run of text under the same passages. */
export interface Run extends Range {
  /** The passages over it; the shortest is last and gives the colour. */
  readonly marks: readonly PlacedRow[];
  /** Place of the suggestion in its list; null: none. */
  readonly suggestion: number | null;
  /** The passages that end here. */
  readonly ending: readonly PlacedRow[];
}

export interface DrawnBlock extends TextBlock {
  readonly runs: readonly Run[];
}

/** The blocks of a text with what lies over them. */
export function drawnBlocks(
  blocks: readonly TextBlock[],
  rows: readonly PlacedRow[],
  suggestions: readonly SuggestionMark[],
): DrawnBlock[] {
  const marks = [...rows].sort((a, b) => a.start - b.start);
  const longest = marks.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  return blocks.map((block) => {
    const over = within(marks, block, longest);
    const quiet = suggestions.length === 0 ? [] : within(suggestions, block, 400);
    const ranges: readonly Range[] = [...over, ...quiet];
    const runs = segments(block, ranges).map(({ start, end, of }): Run => {
      const here = of.flatMap((index) => over[index] ?? []).sort((a, b) => b.end - b.start - (a.end - a.start));
      const hint = of.flatMap((index) => quiet[index - over.length] ?? [])[0];
      return {
        start,
        end,
        marks: here,
        suggestion: hint === undefined ? null : suggestions.indexOf(hint),
        ending: here.filter((mark) => mark.end === end).sort((a, b) => a.number - b.number),
      };
    });
    return { ...block, runs };
  });
}

/** Those that touch a stretch, out of a list sorted by their beginnings of which none is longer than `longest`. */
function within<T extends Range>(sorted: readonly T[], { start, end }: Range, longest: number): T[] {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < start - longest) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let index = low; index < sorted.length; index += 1) {
    const one = sorted[index];
    if (one === undefined || one.start >= end) break;
    if (one.end > start) found.push(one);
  }
  return found;
}

/**
 * A run as pieces that read the same in a browser: it shows CR LF as one line end, so that a piece ends there and the next one says
 * again where it stands.
 */
export function pieces(text: string, { start, end }: Range): { readonly at: number; readonly shown: string }[] {
  const run = text.slice(start, end);
  if (!run.includes("\r")) return [{ at: start, shown: run }];
  const found: { at: number; shown: string }[] = [];
  let from = 0;
  for (const line of run.matchAll(/\r\n?/g)) {
    found.push({ at: start + from, shown: `${run.slice(from, line.index)}\n` });
    from = line.index + line[0].length;
  }
  if (from < run.length) found.push({ at: start + from, shown: run.slice(from) });
  return found;
}
