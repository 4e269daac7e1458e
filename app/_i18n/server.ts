import { cookies, headers } from "next/headers";
import { cache } from "react";
import { type Formats, formatsIn } from "@/lib/messages/formats";
import { Language, type Say, sayIn } from "@/lib/messages/say";

export const LANGUAGE_COOKIE = "vigie-language";

/** The language chosen in the settings, else the first of the browser's that we have, else English. */
export const currentLanguage = cache(async (): Promise<Language> => {
  const chosen = Language.safeParse((await cookies()).get(LANGUAGE_COOKIE)?.value);
  if (chosen.success) return chosen.data;
  const accepted = (await headers()).get("accept-language") ?? "";
  for (const part of accepted.split(",")) {
    const wanted = Language.safeParse(part.trim().slice(0, 2).toLowerCase());
    if (wanted.success) return wanted.data;
  }
  return "en";
});

/** Words and formats of this request, for server components. */
export const words = cache(async (): Promise<{ language: Language; say: Say; formats: Formats }> => {
  const language = await currentLanguage();
  return { language, say: sayIn(language), formats: formatsIn(language) };
});
