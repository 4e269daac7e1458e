/** An element: its name, its attributes, its text and its children. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** A small strict reader of XML without DTD, comments and CDATA: whatever is not well-formed throws. */
export function parseXml(source: string): XmlElement {
  const bad = FORBIDDEN.exec(source);
  if (bad !== null) throw new Error(`a character that XML cannot hold at ${bad.index}`);
  const declaration = /^<\?xml version="1\.0" encoding="utf-8"\?>\n/.exec(source);
  if (declaration === null) throw new Error("no declaration");
  let at = declaration[0].length;
  const take = (pattern: RegExp): RegExpExecArray => {
    const sticky = new RegExp(pattern.source, "yu");
    sticky.lastIndex = at;
    const match = sticky.exec(source);
    if (match === null) throw new Error(`not well-formed at ${at}: ${source.slice(at, at + 40)}`);
    at += match[0].length;
    return match;
  };
  const element = (): XmlElement => {
    const [, name = "", inside = "", end = ""] = take(/<([A-Za-z][\w.:-]*)((?:\s+[\w.:-]+="[^"<]*")*)\s*(\/?)>/);
    const attributes: Record<string, string> = {};
    for (const [, key = "", value = ""] of inside.matchAll(/([\w.:-]+)="([^"]*)"/g)) {
      if (key in attributes) throw new Error(`attribute ${key} twice`);
      attributes[key] = unescaped(value);
    }
    const children: XmlElement[] = [];
    let text = "";
    while (end === "") {
      text += unescaped(take(/[^<]*/)[0]);
      if (source.startsWith("</", at)) {
        if (take(/<\/([A-Za-z][\w.:-]*)>/)[1] !== name) throw new Error(`${name} is closed by another name`);
        break;
      }
      children.push(element());
    }
    return { name, attributes, children, text };
  };
  const root = element();
  take(/\s*$/);
  return root;
}

function unescaped(text: string): string {
  return text.replace(/&([^;]{0,10};)?/g, (whole, name: string | undefined) => {
    const entity = name?.slice(0, -1) ?? "";
    if (/^#\d+$/.test(entity)) return String.fromCodePoint(Number(entity.slice(1)));
    const known = ENTITIES[entity];
    if (known === undefined) throw new Error(`unknown entity ${whole}`);
    return known;
  });
}
