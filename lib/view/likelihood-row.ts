import {
  type LikelihoodWord,
  likelihoodWords,
  nearestLikelihoodWord,
  probabilityOf,
} from "@/lib/domain/standards/likelihood-words";
import { apportion } from "./permille";

const UNITS = 10_000;

/** The same proportions as numbers that add to 1, in hundredths of a percent: what is printed is what is stored. */
export function normaliseRow(values: readonly number[]): number[] {
  const sum = values.reduce((total, value) => total + value, 0);
  const shares = sum > 0 ? values.map((value) => value / sum) : values.map(() => 1 / values.length);
  return apportion(
    shares.map((share) => share * UNITS),
    UNITS,
  ).map((units) => units / UNITS);
}

/** A row of likelihoods from one word for each level, normalised over the levels. */
export function rowFromWords(words: readonly LikelihoodWord[]): number[] {
  return normaliseRow(words.map(probabilityOf));
}

/**
 * Words that give `row` back as nearly as words can. Many choices of words give the same row ("often" twice is "about half"
 * twice), so among equally good ones those win whose own numbers come closest to adding to 1.
 */
export function wordsOfRow(row: readonly number[]): LikelihoodWord[] {
  const scales = [
    1,
    ...row.flatMap((value) => (value > 0 ? likelihoodWords.map(({ probability }) => probability / value) : [])),
  ];
  const candidates = scales.map((scale) => {
    const words = row.map((value) => nearestLikelihoodWord(Math.min(value * scale, 1)));
    const total = words.reduce((sum, word) => sum + probabilityOf(word), 0);
    const miss = words.reduce((sum, word, level) => sum + Math.abs(probabilityOf(word) / total - (row[level] ?? 0)), 0);
    return { words, miss: Math.round(miss * 1000), off: Math.abs(Math.log(total)) };
  });
  return candidates.reduce((best, one) =>
    one.miss < best.miss || (one.miss === best.miss && one.off < best.off) ? one : best,
  ).words;
}
