import { z } from "zod";

/** Traffic Light Protocol 2.0 (FIRST, August 2022), from the least to the most restricted. Labels are never translated. */
export const handlingMarks = ["TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"] as const;
export const Handling = z.enum(handlingMarks);
export type Handling = z.infer<typeof Handling>;

const rank = (mark: Handling): number => handlingMarks.indexOf(mark);

/** True when something marked `mark` may be shown where `cap` is the strictest mark allowed. */
export function isAllowed(mark: Handling, cap: Handling): boolean {
  return rank(mark) <= rank(cap);
}

/** The strictest of several marks; TLP:CLEAR for none. */
export function strictest(marks: readonly Handling[]): Handling {
  return marks.reduce<Handling>((worst, mark) => (rank(mark) > rank(worst) ? mark : worst), "TLP:CLEAR");
}
