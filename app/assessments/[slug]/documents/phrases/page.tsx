import type { Metadata } from "next";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { readCase } from "@/db/queries/read-case";
import { readPhrases } from "@/db/queries/read-phrases";
import { phrasePrecision } from "@/lib/view/reading/phrase-precision";
import { RoomTabs } from "../../_parts/room-tabs";
import { PhraseEditor } from "./_editor/phrase-editor";

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).say("phrases.title") };
}

export default async function PhrasesPage({ params }: Props) {
  const { slug } = await params;
  const context = await pageContext();
  const [file, { list, version, verdicts }, { say, formats }] = await Promise.all([
    orNotFound(readCase(context, { slug })),
    orNotFound(readPhrases(context, { slug })),
    words(),
  ]);
  const precision = phrasePrecision(verdicts);
  const all = [...precision.values()];
  const accepted = all.reduce((sum, one) => sum + one.accepted, 0);
  const answered = all.reduce((sum, one) => sum + one.accepted + one.dismissed, 0);
  const places = [...precision].filter(([id]) => id.startsWith("place:")).map(([, counts]) => counts);
  const share = answered === 0 ? "" : `${formats.number((accepted / answered) * 100, 0)}\u00a0%`;
  return (
    <>
      <RoomTabs slug={slug} room="documents" here="documents/phrases" />
      <div className="head">
        <h1>{say("phrases.title")}</h1>
        <p className="mut">{say("phrases.lede")}</p>
        <p className="s">
          {answered === 0 ? say("phrases.noneAnswered") : say("phrases.answered", { accepted, answered, share })}
        </p>
      </div>
      <WordsFor namespaces={["phrases"]}>
        <PhraseEditor
          key={version}
          slug={slug}
          version={version}
          list={list}
          indicators={file.model.indicators}
          precision={Object.fromEntries(precision)}
          places={{
            accepted: places.reduce((sum, one) => sum + one.accepted, 0),
            dismissed: places.reduce((sum, one) => sum + one.dismissed, 0),
          }}
        />
      </WordsFor>
    </>
  );
}
