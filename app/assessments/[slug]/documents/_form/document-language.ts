import type { Say } from "@/lib/messages/say";

/** Those with a name in our own words; a document may have any other code. */
const named = ["en", "fr", "ar", "bm", "de", "es", "ff", "ha", "it", "pt", "ru", "tr", "uk", "zh"] as const;

/** The languages to choose from, with that of the document when it is another. */
export function documentLanguages(current: string): readonly string[] {
  return current === "" || named.some((code) => code === current) ? named : [...named, current];
}

/** In words where we have them, else the code. */
export function languageName(code: string, say: Say): string {
  const known = named.find((each) => each === code);
  return known === undefined ? code : say(`intake.languages.${known}`);
}
