/** Words in which analysts say how probable a level is under a scenario, with the number that each stands for. */
export const likelihoodWords = [
  { word: "almost-never", probability: 0.02 },
  { word: "rarely", probability: 0.1 },
  { word: "sometimes", probability: 0.3 },
  { word: "about-half", probability: 0.5 },
  { word: "often", probability: 0.7 },
  { word: "usually", probability: 0.9 },
  { word: "almost-always", probability: 0.98 },
] as const;
export type LikelihoodWord = (typeof likelihoodWords)[number]["word"];

export function isLikelihoodWord(text: string): text is LikelihoodWord {
  return likelihoodWords.some((row) => row.word === text);
}

export function probabilityOf(word: LikelihoodWord): number {
  const row = likelihoodWords.find((one) => one.word === word);
  if (row === undefined) throw new RangeError(`no such word: ${word}`);
  return row.probability;
}

/** The word whose number is closest on the scale of odds, where 2 % and 10 % lie as far apart as 98 % and 90 %. */
export function nearestLikelihoodWord(probability: number): LikelihoodWord {
  const held = Math.min(Math.max(probability, 1e-6), 1 - 1e-6);
  const logOdds = (p: number) => Math.log(p / (1 - p));
  const distance = (p: number) => Math.abs(logOdds(p) - logOdds(held));
  return likelihoodWords.reduce((best, row) => (distance(row.probability) < distance(best.probability) ? row : best))
    .word;
}
