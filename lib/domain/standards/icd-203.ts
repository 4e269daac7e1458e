/** Estimative words of Intelligence Community Directive 203 (ODNI, 2 January 2015), one row of synonyms, bounds in percent. */
export const icd203 = [
  { word: "almost-no-chance", from: 1, to: 5 },
  { word: "very-unlikely", from: 5, to: 20 },
  { word: "unlikely", from: 20, to: 45 },
  { word: "roughly-even-chance", from: 45, to: 55 },
  { word: "likely", from: 55, to: 80 },
  { word: "very-likely", from: 80, to: 95 },
  { word: "almost-certain", from: 95, to: 99 },
] as const;
export type Icd203Word = (typeof icd203)[number]["word"];

/** The word for a probability in [0, 1]; none below 1 % and above 99 %, where the number stands alone. */
export function icd203Word(probability: number): Icd203Word | undefined {
  const percent = probability * 100;
  return icd203.find((row) => percent >= row.from && (percent < row.to || (row.to === 99 && percent <= 99)))?.word;
}
