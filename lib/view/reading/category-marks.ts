import type { Indicator } from "@/lib/domain/indicator";

export interface CategoryMark {
  readonly category: string;
  /** One capital letter that no other category has, as long as there are letters. */
  readonly letter: string;
  /** 1 to 8: the colour. Beyond eight categories they come again; the letter tells them apart. */
  readonly tone: number;
}

const TONES = 8;

/** A letter and a colour for each category, in the order of the model. */
export function categoryMarks(indicators: readonly Pick<Indicator, "category">[]): CategoryMark[] {
  const taken = new Set<string>();
  return [...new Set(indicators.map(({ category }) => category))].map((category, index) => {
    const letter = freeLetter(category, taken);
    taken.add(letter);
    return { category, letter, tone: (index % TONES) + 1 };
  });
}

function freeLetter(category: string, taken: ReadonlySet<string>): string {
  const plain = category.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase();
  const own = [...plain].filter((character) => /\p{L}/u.test(character));
  const all = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  return [...own, ...all].find((letter) => !taken.has(letter)) ?? own[0] ?? "X";
}
