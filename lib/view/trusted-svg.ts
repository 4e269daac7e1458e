import { Markup } from "./markup";

const ELEMENTS = new Set(["svg", "g", "path", "rect", "circle", "line", "text", "tspan", "title", "desc"]);
const ATTRIBUTES = new Set([
  ...["xmlns", "class", "width", "height", "viewBox", "role", "aria-hidden", "aria-label", "transform", "opacity"],
  ...["font-family", "font-size", "font-weight", "text-anchor"],
  ...["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin", "stroke-linecap", "stroke-opacity"],
  ...[
    "fill-opacity",
    "paint-order",
    "d",
    "x",
    "y",
    "x1",
    "y1",
    "x2",
    "y2",
    "cx",
    "cy",
    "r",
    "rx",
    "textLength",
    "lengthAdjust",
  ],
]);
const TAG = /<(\/?)([a-zA-Z]+)((?:\s+[a-zA-Z0-9:-]+="[^"<>]*")*)\s*(\/?)>/y;
const TEXT = /[^<>]+/y;
const ATTRIBUTE = /\s+([a-zA-Z0-9:-]+)="([^"<>]*)"/g;

/**
 * A drawing from a stored snapshot as markup. It is read tag by tag and refused as a whole when anything in it is not on the short
 * list above: no script, no link, no style, no handler, no foreign content can pass, whoever wrote the row.
 * @throws TypeError
 */
export function trustedSvg(text: string): Markup {
  const open: string[] = [];
  let at = 0;
  while (at < text.length) {
    TAG.lastIndex = at;
    TEXT.lastIndex = at;
    const tag = TAG.exec(text);
    if (tag !== null) follow(tag, open, at === 0);
    else if (!TEXT.test(text) || open.length === 0) throw refused(text, at);
    at = tag === null ? TEXT.lastIndex : TAG.lastIndex;
    if (open.length === 0 && at < text.length) throw refused(text, at);
  }
  if (open.length > 0 || text === "") throw new TypeError("the drawing is not complete");
  return new Markup(text);
}

function follow(tag: RegExpExecArray, open: string[], first: boolean): void {
  const [whole, closing, name = "", attributes = "", selfClosing] = tag;
  if (!ELEMENTS.has(name) || first !== (name === "svg" && closing === ""))
    throw new TypeError(`the drawing holds ${whole.slice(0, 40)}`);
  for (const [, attribute = "", value = ""] of attributes.matchAll(ATTRIBUTE))
    if (!ATTRIBUTES.has(attribute) || /url\(|javascript:/i.test(value))
      throw new TypeError(`the drawing holds the attribute ${attribute}`);
  if (closing === "/") {
    if (open.pop() !== name || attributes !== "" || selfClosing === "/")
      throw new TypeError(`the drawing closes ${name} wrongly`);
  } else if (selfClosing === "") open.push(name);
}

function refused(text: string, at: number): TypeError {
  return new TypeError(`the drawing cannot be read at "${text.slice(at, at + 20)}"`);
}
