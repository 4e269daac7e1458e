import { describe, expect, it } from "vitest";
import { sayIn } from "@/lib/messages/say";
import { estimativeWord } from "@/lib/view/estimative-word";

const en = sayIn("en");
const icd = (permille: number) => estimativeWord(permille, "icd-203", en);
const phia = (permille: number) => estimativeWord(permille, "phia", en);

describe("estimativeWord", () => {
  it.each([
    [10, "almost no chance"],
    [49, "almost no chance"],
    [50, "very unlikely"],
    [199, "very unlikely"],
    [200, "unlikely"],
    [449, "unlikely"],
    [450, "roughly even chance"],
    [549, "roughly even chance"],
    [550, "likely"],
    [800, "very likely"],
    [950, "almost certain"],
    [990, "almost certain"],
  ])("ICD 203: %i tenths of a percent is %s", (permille, word) => {
    expect(icd(permille).word).toBe(word);
    expect(icd(permille).text).toBe(word);
  });
  it("has no word below 1 % and above 99 %, and says so", () => {
    expect(icd(9)).toEqual({ word: null, phrase: null, text: "below 1\u00a0%: no word" });
    expect(icd(0).text).toBe("below 1\u00a0%: no word");
    expect(icd(991).text).toBe("above 99\u00a0%: no word");
  });
  it("takes an article in a sentence where the word needs one", () => {
    expect(icd(526).phrase).toBe("a roughly even chance");
    expect(icd(700).phrase).toBe("likely");
  });
  it.each([
    [0, "remote chance"],
    [50, "remote chance"],
    [100, "highly unlikely"],
    [350, "unlikely"],
    [400, "realistic possibility"],
    [499, "realistic possibility"],
    [550, "likely"],
    [900, "highly likely"],
    [1000, "almost certain"],
  ])("PHIA: %i is %s", (permille, word) => {
    expect(phia(permille).word).toBe(word);
  });
  it.each([51, 99, 201, 249, 351, 500, 549, 751, 949])("PHIA: %i lies in a gap and has no word", (permille) => {
    expect(phia(permille)).toEqual({ word: null, phrase: null, text: "between two words: number alone" });
  });
});
