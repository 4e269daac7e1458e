import { expect, test } from "vitest";
import { isLikelihoodWord, nearestLikelihoodWord, probabilityOf } from "@/lib/domain/standards/likelihood-words";

test("each word stands for its published number", () => {
  const words = ["almost-never", "rarely", "sometimes", "about-half", "often", "usually", "almost-always"] as const;
  expect(words.map(probabilityOf)).toEqual([0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.98]);
  expect(words.every(isLikelihoodWord)).toBe(true);
  expect(isLikelihoodWord("never")).toBe(false);
});

test("the nearest word is found on the scale of odds", () => {
  expect([0, 0.02, 0.044, 0.05, 0.2, 0.38, 0.55, 0.8, 0.85, 0.95, 1].map(nearestLikelihoodWord)).toEqual([
    "almost-never",
    "almost-never",
    "almost-never",
    "rarely",
    "sometimes",
    "sometimes",
    "about-half",
    "often",
    "usually",
    "usually",
    "almost-always",
  ]);
});
