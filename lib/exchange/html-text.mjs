// @ts-check
// Plain JavaScript, because the process that reads foreign files imports it without a bundler (docs/documents.md).

/**
 * What is needed of a node: a browser's document and a parser's without one both have it.
 * @typedef {object} HtmlNode
 * @property {number} nodeType
 * @property {string} nodeName
 * @property {string | null} nodeValue
 * @property {ArrayLike<HtmlNode>} childNodes
 * @property {((name: string) => string | null) | undefined} [getAttribute]
 */

/** Never read: what is in them is no text for people. */
const SILENT = new Set(
  "script style noscript template iframe object embed svg math head title link meta canvas audio video select button input textarea form-control".split(
    " ",
  ),
);
const BLOCKS = new Set(
  "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section summary table tbody tfoot thead tr ul".split(
    " ",
  ),
);

/**
 * The words of a page as plain text: a paragraph for each block, parted by an empty line; cells of a row parted by " | ".
 * @param {HtmlNode} root
 * @returns {string}
 */
export function htmlText(root) {
  const writer = new Paragraphs();
  /** The nodes still to be read, so that deep nesting cannot exhaust the stack. @type {(HtmlNode | (() => void))[]} */
  const rest = [root];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (typeof next === "function") next();
    else enter(next, writer, rest);
  }
  return writer.text();
}

/** @param {HtmlNode} node @param {Paragraphs} writer @param {(HtmlNode | (() => void))[]} rest */
function enter(node, writer, rest) {
  if (node.nodeType === 3) return writer.words(node.nodeValue ?? "");
  if (![1, 9, 11].includes(node.nodeType)) return;
  const name = node.nodeName.toLowerCase();
  if (SILENT.has(name) || isHidden(node)) return;
  if (name === "br") return writer.line();
  const isBlock = BLOCKS.has(name);
  if (isBlock) {
    writer.paragraph();
    rest.push(() => writer.paragraph());
  }
  if (name === "li") writer.words("- ");
  if (name === "td" || name === "th") writer.cell();
  if (name === "pre") {
    writer.preformatted += 1;
    rest.push(() => {
      writer.preformatted -= 1;
    });
  }
  for (let at = node.childNodes.length - 1; at >= 0; at--) {
    const child = node.childNodes[at];
    if (child !== undefined) rest.push(child);
  }
}

/** @param {HtmlNode} node */
function isHidden(node) {
  if (node.getAttribute === undefined) return false;
  if (node.getAttribute("hidden") !== null) return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(node.getAttribute("style") ?? "");
}

class Paragraphs {
  /** @type {string[]} */
  done = [];
  open = "";
  preformatted = 0;

  /** @param {string} text */
  words(text) {
    if (this.preformatted > 0) this.open += text;
    else this.open += text.replace(/[\s\u00a0]+/g, " ");
  }
  line() {
    this.open += "\n";
  }
  cell() {
    if (this.open.trim() !== "") this.open = `${this.open.trimEnd()} | `;
  }
  paragraph() {
    const text = this.open
      .split("\n")
      .map((line) => line.replace(/ {2,}/g, " ").trim())
      .join("\n")
      .replace(/\n{2,}/g, "\n\n")
      .trim();
    // a bullet waits for the block inside of its item
    if (text === "-") return;
    if (text !== "") this.done.push(text);
    this.open = "";
  }
  text() {
    this.paragraph();
    return this.done.join("\n\n");
  }
}
