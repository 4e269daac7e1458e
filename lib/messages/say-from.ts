import { createTranslator } from "use-intl/core";
import type { Language, Say } from "./say";

/** Messages as the translator takes them: whole, or only the namespaces that a page sends to the browser. */
export type Messages = NonNullable<Parameters<typeof createTranslator>[0]["messages"]>;

/** A speaker over some messages. */
export function sayFrom(language: Language, messages: Messages): Say {
  const translate = createTranslator({ locale: language, messages, timeZone: "UTC" });
  return (key, values) => translate(key, values);
}
