import { likelihoodWords, nearestLikelihoodWord } from "@/lib/domain/standards/likelihood-words";
import type { ModelCell } from "@/lib/engine/explain/model-cell";

/** Events a day that a rate of 0 is raised to: one in 300 days. */
const LEAST_RATE = 1 / 300;

/** The numbers that lie one step below and above; null at the end of the scale. */
export interface CellSteps {
  readonly down: number | null;
  readonly up: number | null;
}

/**
 * One step of a number of the model: a likelihood goes to the next word, a rate halves and doubles, a prior's odds halve and double.
 * From exactly 0 or 1 the first step is to the outermost word.
 */
export function cellSteps(kind: ModelCell["kind"], value: number): CellSteps {
  if (kind === "rate") return value === 0 ? { down: null, up: LEAST_RATE } : { down: value / 2, up: value * 2 };
  if (kind === "prior") return { down: value / (2 - value), up: (2 * value) / (1 + value) };
  const chances = likelihoodWords.map(({ probability }) => probability);
  if (value === 0) return { down: null, up: chances[0] ?? null };
  if (value === 1) return { down: chances.at(-1) ?? null, up: null };
  const word = nearestLikelihoodWord(value);
  const place = likelihoodWords.findIndex((row) => row.word === word);
  return { down: chances[place - 1] ?? null, up: chances[place + 1] ?? null };
}
