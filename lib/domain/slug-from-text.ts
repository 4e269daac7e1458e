const LONGEST = 60;
const spelledOut: Readonly<Record<string, string>> = {
  œ: "oe",
  æ: "ae",
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
};

/**
 * An id that can be read in a link, from any text: accents fall, everything else becomes single hyphens, and a number is
 * added while `taken` has it already. Empty when the text has no letter or digit that a link can carry.
 */
export function slugFromText(text: string, taken: Iterable<string> = []): string {
  const plain = text
    .toLowerCase()
    .replace(/[œæßøłđðþ]/g, (letter) => spelledOut[letter] ?? "")
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .replace(/['’](?=s\b)/g, "")
    .replace(/[^a-z0-9]+/g, "-");
  const slug = cutAtWord(plain.replace(/^-|-$/g, ""));
  const others = new Set(taken);
  if (slug === "" || !others.has(slug)) return slug;
  let number = 2;
  while (others.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}

function cutAtWord(slug: string): string {
  if (slug.length <= LONGEST) return slug;
  const cut = slug.slice(0, LONGEST + 1);
  const lastHyphen = cut.lastIndexOf("-");
  return lastHyphen > 0 ? cut.slice(0, lastHyphen) : cut.slice(0, LONGEST);
}
