export type ValueScale = "linear" | "log-odds";

/** The log-odds scale reaches from 0.1 % to 99.9 %; what lies beyond is drawn on its edge. */
const EDGE = 0.001;

const logit = (p: number): number => Math.log(p / (1 - p));

/** Height of a probability between the bottom (0) and the top (1) of the plot. */
export function toFraction(probability: number, scale: ValueScale): number {
  if (scale === "linear") return probability;
  const held = Math.min(Math.max(probability, EDGE), 1 - EDGE);
  return 0.5 + logit(held) / (2 * logit(1 - EDGE));
}

/** Where grid lines stand, as probabilities, from the bottom up. */
export function valueTicks(scale: ValueScale): readonly number[] {
  return scale === "linear" ? [0, 0.2, 0.4, 0.6, 0.8, 1] : [EDGE, 0.01, 0.1, 0.5, 0.9, 0.99, 1 - EDGE];
}
