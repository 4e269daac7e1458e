import type { Yardstick } from "@/lib/domain/assessment";
import { icd203Word } from "@/lib/domain/standards/icd-203";
import { phiaWord } from "@/lib/domain/standards/phia";
import type { Say } from "@/lib/messages/say";

export interface EstimativeWord {
  /** The word alone; null where the yardstick has none. */
  readonly word: string | null;
  /** The word as a sentence takes it ("a roughly even chance"); null where there is none. */
  readonly phrase: string | null;
  /** What stands beside the number: the word, or why there is none. */
  readonly text: string;
}

/** The word for a printed score (tenths of a percent), so that word and number cannot disagree. */
export function estimativeWord(permille: number, yardstick: Yardstick, say: Say): EstimativeWord {
  const probability = permille / 1000;
  if (yardstick === "icd-203") {
    const word = icd203Word(probability);
    if (word !== undefined) {
      const text = say(`standards.icd-203.${word}`);
      return { word: text, phrase: say(`view.phrase.icd-203.${word}`), text };
    }
  } else {
    const word = phiaWord(probability);
    if (word !== undefined) {
      const text = say(`standards.phia.${word}`);
      return { word: text, phrase: say(`view.phrase.phia.${word}`), text };
    }
  }
  return { word: null, phrase: null, text: say(whyNone(permille)) };
}

function whyNone(permille: number): "standards.belowOne" | "standards.above99" | "standards.inAGap" {
  if (permille < 10) return "standards.belowOne";
  return permille > 990 ? "standards.above99" : "standards.inAGap";
}
