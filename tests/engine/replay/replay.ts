// Answers stored inputs; runs in the test, in a process of its own and in a page, from one bundle.
import type { ScoringInput } from "@/lib/domain/scoring-input";
import { canonicalText } from "./canonical-text";
import { everythingSaid, goldenSaid } from "./everything-said";

/** What is stored: a golden file as it is, or an input of the engine, whose endless watches JSON cannot write. */
export type Stored =
  | { readonly name: string; readonly golden: unknown }
  | { readonly name: string; readonly input: ScoringInput; readonly draws: number };

/** Stored inputs as text. */
export function storedText(stored: readonly Stored[]): string {
  return JSON.stringify(stored, (_, value: unknown) => (value === Number.POSITIVE_INFINITY ? "Infinity" : value));
}

/** Answers to stored inputs, each as canonical text. */
export function replay(text: string): string[] {
  const stored: Stored[] = JSON.parse(text, (key, value: unknown) =>
    key === "to" && value === "Infinity" ? Number.POSITIVE_INFINITY : value,
  );
  return stored.map((one) =>
    canonicalText("golden" in one ? goldenSaid(one.golden) : everythingSaid(one.input, one.draws)),
  );
}
