"use client";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { type Formats, formatsIn } from "@/lib/messages/formats";
import type { Language, MessageKey, MessageValues, Say } from "@/lib/messages/say";
import { type Messages, sayFrom } from "@/lib/messages/say-from";

interface Words {
  language: Language;
  say: Say;
  formats: Formats;
}
const WordsContext = createContext<Words | null>(null);

/** Hands the chosen namespaces of the catalogue to client components; `messages` holds only what they use. */
export function WordsProvider(props: { language: Language; messages: Messages; children: ReactNode }) {
  const outer = useContext(WordsContext);
  const words = useMemo((): Words => {
    const own = sayFrom(props.language, props.messages);
    const say: Say = (key: MessageKey, values?: MessageValues) => {
      const namespace = key.slice(0, key.indexOf("."));
      if (outer && !(namespace in props.messages)) return outer.say(key, values);
      return own(key, values);
    };
    return { language: props.language, say, formats: formatsIn(props.language) };
  }, [props.language, props.messages, outer]);
  return (
    <WordsContext.Provider value={words}>
      <I18nProvider locale={props.language === "fr" ? "fr-FR" : "en-GB"}>{props.children}</I18nProvider>
    </WordsContext.Provider>
  );
}

/** Words and formats in a client component. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === null) throw new Error("useWords needs a WordsProvider above it");
  return words;
}
