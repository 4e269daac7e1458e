import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import { CopyText } from "./copy-text";

/** The room in one paragraph, to be taken along. */
export async function PlainWords({ text }: { text: string }) {
  const { say } = await words();
  return (
    <section className="plain" aria-labelledby="plain-title">
      <h2 id="plain-title">{say("firm.summaryTitle")}</h2>
      <p>{text}</p>
      <WordsFor namespaces={["firm"]}>
        <CopyText text={text} />
      </WordsFor>
    </section>
  );
}
