/** Probability yardstick of the UK Professional Head of Intelligence Assessment, bounds in percent. The gaps are deliberate. */
export const phia = [
  { word: "remote-chance", from: 0, to: 5 },
  { word: "highly-unlikely", from: 10, to: 20 },
  { word: "unlikely", from: 25, to: 35 },
  { word: "realistic-possibility", from: 40, to: 50 },
  { word: "likely", from: 55, to: 75 },
  { word: "highly-likely", from: 80, to: 90 },
  { word: "almost-certain", from: 95, to: 100 },
] as const;
export type PhiaWord = (typeof phia)[number]["word"];

/** The word for a probability in [0, 1]; none in a gap. "Realistic possibility" ends below 50 %. */
export function phiaWord(probability: number): PhiaWord | undefined {
  const percent = probability * 100;
  return phia.find((row) => percent >= row.from && (row.to === 50 ? percent < row.to : percent <= row.to))?.word;
}
