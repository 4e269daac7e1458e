import type { Range as Place } from "@/lib/passages/passage-of";

/** Between the places of a text and the nodes that show it: each piece says in `data-at` where it begins. */
function piecesOf(article: Element): HTMLElement[] {
  return [...article.querySelectorAll<HTMLElement>("[data-at]")];
}

const beginning = (piece: Element): number => Number(piece.getAttribute("data-at"));

/** Where in the text a point of the page lies; null outside of it. */
export function placeOf(article: Element, node: Node, offset: number): number | null {
  if (!article.contains(node)) return null;
  const piece = (node instanceof Element ? node : node.parentElement)?.closest("[data-at]") ?? null;
  if (piece !== null && node instanceof Text) return beginning(piece) + offset;
  const point = document.createRange();
  point.setStart(node, offset);
  const pieces = piecesOf(article);
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = pieces[middle];
    if (there !== undefined && point.comparePoint(there, 0) < 0) low = middle + 1;
    else high = middle;
  }
  const next = pieces[low];
  if (next !== undefined && point.comparePoint(next, 0) === 0) return beginning(next);
  const before = pieces[low - 1];
  if (before === undefined) return next === undefined ? null : beginning(next);
  return beginning(before) + (before.textContent?.length ?? 0);
}

/** The part of the page that shows a stretch of the text; null where nothing shows it. */
export function shownRange(article: Element, { start, end }: Place): Range | null {
  const pieces = piecesOf(article);
  const from = pointOf(pieces, start);
  const to = pointOf(pieces, end - 1);
  if (from === null || to === null) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, Math.min(to.offset + 1, to.node.length));
  return range;
}

function pointOf(pieces: readonly HTMLElement[], place: number): { node: Text; offset: number } | null {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece !== undefined && beginning(piece) <= place) low = middle + 1;
    else high = middle;
  }
  const piece = pieces[low - 1];
  const node = piece?.firstChild;
  if (piece === undefined || !(node instanceof Text)) return null;
  return { node, offset: Math.min(place - beginning(piece), node.length) };
}

/** Selects a stretch of the text as a reader would, and brings it into view. */
export function selectPlace(article: Element, place: Place): void {
  const range = shownRange(article, place);
  if (range === null) return;
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  bringIntoView(range);
}

/** Scrolls as little as it takes; below the head of the page and above what may lie at its foot. */
export function bringIntoView(range: Range): void {
  const box = range.getBoundingClientRect();
  const foot = window.innerHeight * (window.innerWidth < 900 ? 0.4 : 0.85);
  if (box.top < 90) window.scrollBy({ top: box.top - 140 });
  else if (box.bottom > foot) window.scrollBy({ top: Math.min(box.top - 140, box.bottom - foot + 40) });
}

/** Draws a stretch as chosen or found without touching the text; browsers that cannot do so draw nothing. */
export function paint(name: "found" | "here" | "chosen", ranges: readonly Range[]): void {
  if (typeof Highlight === "undefined" || CSS.highlights === undefined) return;
  if (ranges.length === 0) CSS.highlights.delete(`reading-${name}`);
  else CSS.highlights.set(`reading-${name}`, new Highlight(...ranges));
}
