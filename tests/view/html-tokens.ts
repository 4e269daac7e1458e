/** One tag or text of an HTML document, as a browser would read it. */
export type Token =
  | { readonly kind: "tag"; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: "end"; readonly name: string }
  | { readonly kind: "text"; readonly text: string };

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

/** The characters behind references; any reference that is not one of ours is an error here. */
export function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));?/g, (whole, code: string | undefined, name: string | undefined) => {
    const character = code === undefined ? named[name ?? ""] : String.fromCodePoint(Number(code));
    if (character === undefined || !whole.endsWith(";")) throw new Error(`unknown reference ${whole}`);
    return character;
  });
}

/**
 * Reads HTML by the states of the tokenizer in the HTML standard that matter here: data, tag open, attribute names and values
 * (quoted or not). Whatever begins with `<` and is no tag of the page's own kind, such as a comment, is an error.
 */
export function tokens(html: string): Token[] {
  const found: Token[] = [];
  let at = html.startsWith("<!doctype html>") ? "<!doctype html>".length : 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    const end = open === -1 ? html.length : open;
    if (end > at) found.push({ kind: "text", text: decode(html.slice(at, end)) });
    if (open === -1) break;
    const [token, next] = tagAt(html, open);
    found.push(token);
    at = next;
  }
  return found;
}

function tagAt(html: string, open: number): [Token, number] {
  const head = /^<(\/?)([a-zA-Z][^\s/>]*)/.exec(html.slice(open, open + 80));
  if (head === null) throw new Error(`no tag: ${html.slice(open, open + 40)}`);
  const [whole, closing, name = ""] = head;
  const attributes = new Map<string, string>();
  let at = open + whole.length;
  for (;;) {
    while (/[\s/]/.test(html[at] ?? "")) at += 1;
    if (html[at] === ">") break;
    if (at >= html.length) throw new Error(`unfinished tag ${name}`);
    const start = at;
    while (at < html.length && !/[\s/>=]/.test(html[at] ?? "")) at += 1;
    const attribute = html.slice(start, at);
    if (attributes.has(attribute)) throw new Error(`doubled attribute ${attribute}`);
    if (html[at] !== "=") {
      attributes.set(attribute, "");
      continue;
    }
    const quote = html[at + 1];
    if (quote !== '"') throw new Error(`value of ${attribute} stands without double quotes`);
    const close = html.indexOf('"', at + 2);
    attributes.set(attribute, decode(html.slice(at + 2, close)));
    at = close + 1;
  }
  const token: Token = closing === "/" ? { kind: "end", name } : { kind: "tag", name, attributes };
  return [token, at + 1];
}

/** All text of a document, in order. */
export function textOf(html: string): string {
  return tokens(html)
    .map((token) => (token.kind === "text" ? token.text : " "))
    .join("");
}
