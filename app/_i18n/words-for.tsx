import type { ReactNode } from "react";
import { catalogue } from "@/lib/messages/say";
import { currentLanguage } from "./server";
import { WordsProvider } from "./words";

type Namespace = keyof (typeof catalogue)["en"];

/** Server side of the provider: `<WordsFor namespaces={["record"]}>` around a client component that speaks. */
export async function WordsFor(props: { namespaces: readonly Namespace[]; children: ReactNode }) {
  const language = await currentLanguage();
  const messages = Object.fromEntries(props.namespaces.map((name) => [name, catalogue[language][name]]));
  return (
    <WordsProvider language={language} messages={messages}>
      {props.children}
    </WordsProvider>
  );
}
