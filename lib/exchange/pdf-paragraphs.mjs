// @ts-check
// Plain JavaScript, because the process that reads foreign files imports it without a bundler (docs/documents.md).

/**
 * A run of letters as a PDF places it: the left end of its baseline from the bottom left, and its size, in points.
 * @typedef {{ text: string, x: number, y: number, width: number, size: number }} PdfRun
 * @typedef {{ text: string, x: number, y: number, right: number, size: number }} PdfLine
 */

/**
 * The paragraphs of a PDF's pages, put together from lines: a wide gap, an indent, or a short line that ends a sentence begins a new
 * one; words parted by a hyphen are joined; running heads and page numbers are left out. A guess, since a PDF knows no paragraphs.
 * @param {readonly (readonly PdfRun[])[]} pages
 * @returns {string}
 */
export function pdfParagraphs(pages) {
  const lines = withoutRunningHeads(pages.map(linesOf));
  /** @type {string[]} */
  const paragraphs = [];
  for (const page of lines) addPage(paragraphs, page);
  return paragraphs.join("\n\n");
}

/** @param {readonly PdfRun[]} runs @returns {PdfLine[]} */
export function linesOf(runs) {
  /** @type {PdfLine[]} */
  const lines = [];
  for (const run of runs) {
    if (run.text.trim() === "") continue;
    const line = lines.at(-1);
    const size = run.size > 0 ? run.size : 10;
    const follows =
      line !== undefined &&
      Math.abs(run.y - line.y) < 0.5 * Math.max(size, line.size) &&
      run.x >= line.right - 2 * size;
    if (line === undefined || !follows) {
      lines.push({ text: run.text.trim(), x: run.x, y: run.y, right: run.x + run.width, size });
      continue;
    }
    const isApart = run.x - line.right > 0.15 * size || /^\s/.test(run.text);
    line.text += (isApart ? " " : "") + run.text.trim();
    line.right = run.x + run.width;
  }
  return lines;
}

/** @param {PdfLine[][]} pages @returns {PdfLine[][]} */
function withoutRunningHeads(pages) {
  const edge = (/** @type {PdfLine | undefined} */ line) => (line === undefined ? "" : line.text.replace(/\d+/g, "#"));
  /** @type {Map<string, number>} */
  const seen = new Map();
  for (const page of pages)
    for (const text of new Set([edge(page[0]), edge(page.at(-1))])) seen.set(text, (seen.get(text) ?? 0) + 1);
  const runs = (/** @type {PdfLine | undefined} */ line) => {
    const text = edge(line);
    return (
      /^(page )?#( ?(\/|of|sur|de) ?#)?$/i.test(text) || (pages.length > 2 && (seen.get(text) ?? 0) > pages.length / 2)
    );
  };
  return pages.map((page) => {
    const from = page.length > 1 && runs(page[0]) ? 1 : 0;
    const to = page.length > from + 1 && runs(page.at(-1)) ? page.length - 1 : page.length;
    return page.slice(from, to);
  });
}

/** @param {string[]} paragraphs @param {readonly PdfLine[]} lines */
function addPage(paragraphs, lines) {
  const step = medianStep(lines);
  const right = Math.max(0, ...lines.map((line) => line.right));
  const left = Math.min(...lines.map((line) => line.x));
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const last = paragraphs.at(-1);
    const begins =
      last === undefined ||
      (before === undefined ? !goesOn(last, line.text) : isBreak(before, line, { step, left, right }));
    if (begins || last === undefined) paragraphs.push(line.text);
    else paragraphs[paragraphs.length - 1] = joined(last, line.text);
  }
}

/** @param {string} last @param {string} next */
function goesOn(last, next) {
  return !/[.!?:»"”)]$/.test(last) && /^[a-zà-ÿ(]/.test(next);
}

/** @param {PdfLine} before @param {PdfLine} line @param {{ step: number, left: number, right: number }} page */
function isBreak(before, line, { step, left, right }) {
  const gap = before.y - line.y;
  if (gap < 0 || gap > 1.4 * step || Math.abs(line.size - before.size) > 0.15 * before.size) return true;
  if (/^([•▪–-]|\d+[.)])\s/.test(line.text)) return true;
  const endsShort = /[.!?:»"”]$/.test(before.text) && before.right < left + 0.8 * (right - left);
  const isIndented =
    line.x > before.x + 0.8 * line.size && before.x < left + line.size && /[.!?:»"”]$/.test(before.text);
  return endsShort || isIndented;
}

/** @param {string} last @param {string} next */
function joined(last, next) {
  if (/\u00ad$/.test(last)) return last.slice(0, -1) + next;
  if (/[a-zà-ÿ]-$/i.test(last) && /^[a-zà-ÿ]/.test(next)) return last.slice(0, -1) + next;
  return `${last} ${next}`;
}

/** The usual distance of two baselines. @param {readonly PdfLine[]} lines */
function medianStep(lines) {
  const steps = lines.flatMap((line, at) => {
    const next = lines[at + 1];
    return next !== undefined && line.y > next.y ? [line.y - next.y] : [];
  });
  steps.sort((a, b) => a - b);
  return steps[Math.floor((steps.length - 1) / 2)] ?? 12;
}
