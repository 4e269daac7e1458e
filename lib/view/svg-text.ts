const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Whether XML 1.0 allows the character at all; a picture that holds another cannot be opened. */
function isXmlCharacter(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0;
  return (
    code === 0x9 ||
    code === 0xa ||
    code === 0xd ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    code >= 0x10000
  );
}

/** Text for an SVG or XML document, in an element or between double quotes. */
export function escapeXml(text: string): string {
  let safe = "";
  for (const letter of text) safe += isXmlCharacter(letter) ? (entities[letter] ?? letter) : "\ufffd";
  return safe;
}

/** One element as text; attributes are escaped, children are markup already. Undefined attributes are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...children: readonly string[]
): string {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? round(value) : escapeXml(value)}"`)
    .join("");
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join("")}</${name}>`;
}

/** A coordinate with at most one digit after the point. */
export function round(value: number): string {
  const text = value.toFixed(1);
  const short = text.endsWith(".0") ? text.slice(0, -2) : text;
  return short === "-0" ? "0" : short;
}
