import type { Metadata } from "next";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { mayDo } from "@/db/access";
import type { Context } from "@/db/context";
import { listDocuments } from "@/db/queries/list-documents";
import { listSnapshots } from "@/db/queries/list-snapshots";
import { readCase } from "@/db/queries/read-case";
import { dayOf } from "@/lib/domain/instant";
import { freezePreview } from "@/lib/view/freeze-preview";
import { FreezeForm } from "./_freeze/freeze-form";
import { FreezePreviewPanel } from "./_freeze/freeze-preview-panel";
import { type FreezeQuery, parseFreezeQuery } from "./_freeze/freeze-query";
import { SnapshotTable } from "./_list/snapshot-table";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).say("ui.snapshots") };
}

export default async function SnapshotsPage(props: Props) {
  const { slug } = await props.params;
  const query = parseFreezeQuery(await props.searchParams);
  const context = await pageContext();
  const [snapshots, { say }] = await Promise.all([orNotFound(listSnapshots(context, { slug })), words()]);
  return (
    <>
      <div className="head">
        <h1>{say("ui.snapshots")}</h1>
        <p className="mut">{say("snapshots.lede")}</p>
      </div>
      {mayDo(context.actor, "freezeSnapshot") && <Freeze context={context} slug={slug} query={query} />}
      <section className="sec">
        <div className="hd">
          <h2>{say("snapshots.list")}</h2>
        </div>
        <SnapshotTable snapshots={snapshots} slug={slug} />
      </section>
    </>
  );
}

async function Freeze({ context, slug, query }: { context: Context; slug: string; query: FreezeQuery }) {
  const { say } = await words();
  const [file, now, documents] = await Promise.all([
    readCase(context, { slug, asOf: query.asOf, by: query.by }),
    readCase(context, { slug }),
    listDocuments(context, { slug }),
  ]);
  const preview = freezePreview({ file, now, documents, cap: query.cap, createdAt: context.now.toISOString() });
  return (
    <section className="sec noprint">
      <div className="hd">
        <h2>{say("snapshots.freeze")}</h2>
        <p>{say("snapshots.freezeWhat")}</p>
      </div>
      <WordsFor namespaces={["snapshots", "assessments"]}>
        <FreezeForm slug={slug} query={query} today={dayOf(context.now)} start={now.model.start}>
          <FreezePreviewPanel preview={preview} slug={slug} />
        </FreezeForm>
      </WordsFor>
    </section>
  );
}
