import { z } from "zod";
import { en } from "./en";
import { fr } from "./fr";
import { sayFrom } from "./say-from";

export const Language = z.enum(["en", "fr"]);
export type Language = z.infer<typeof Language>;

/** The whole catalogue; English decides which keys exist, French must have each of them (tests/view/messages.test.ts). */
export const catalogue: Record<Language, typeof en> = { en, fr };

type Leaves<T, Prefix extends string = ""> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : Leaves<T[K], `${Prefix}${K}.`>;
}[keyof T & string];
export type MessageKey = Leaves<typeof en>;
export type MessageValues = Record<string, string | number>;
/** One sentence of the catalogue in one language. */
export type Say = (key: MessageKey, values?: MessageValues) => string;

/** The speaker of a language: `sayIn("fr")("ui.save")`. */
export function sayIn(language: Language): Say {
  return sayFrom(language, catalogue[language]);
}
