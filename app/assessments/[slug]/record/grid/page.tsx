import type { Metadata } from "next";
import Link from "next/link";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { listDocuments } from "@/db/queries/list-documents";
import { readCase } from "@/db/queries/read-case";
import { dayOf } from "@/lib/domain/instant";
import { previewBase } from "@/lib/view/record-preview";
import { tryAssess } from "@/lib/view/try-assess";
import { RoomTabs } from "../../_parts/room-tabs";
import type { GridData } from "./_sheet/grid-data";
import { GridRoom } from "./_sheet/grid-room";

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).say("grid.title") };
}

export default async function GridPage(props: Props) {
  const { slug } = await props.params;
  const context = await pageContext();
  const [file, documents, { say }] = await Promise.all([
    orNotFound(readCase(context, { slug })),
    orNotFound(listDocuments(context, { slug })),
    words(),
  ]);
  const base = previewBase(file);
  const assessed = tryAssess(base.input);
  const ready = file.model.indicators.length > 0;
  const sources = file.findings.flatMap(({ reports }) => reports).map(({ source }) => source);
  const data: GridData = {
    ...{ slug, base, today: dayOf(context.now), handling: file.assessment.handling },
    scenarios: file.model.scenarios.map(({ id, label, shortLabel }) => ({ id, label, shortLabel })),
    indicators: file.model.indicators,
    sources: [...new Set(sources)].sort((a, b) => a.localeCompare(b, "en")),
    incidents: file.incidents.filter(({ status }) => status === "active").map(({ id, title }) => ({ id, title })),
    documents: documents.filter(({ status }) => status === "active").map(({ id, title }) => ({ id, title })),
  };
  return (
    <>
      <RoomTabs slug={slug} room="record" here="record/grid" />
      <div className="head">
        <h1>{say("grid.title")}</h1>
        <p className="mut">{ready ? say("grid.lede") : say("record.noIndicators")}</p>
      </div>
      {!ready && (
        <p className="acts">
          <Link className="btn pri" href={`/assessments/${slug}/indicators`}>
            {say("record.toIndicators")}
          </Link>
        </p>
      )}
      {!assessed.ok && <p className="notice bad">{say(`errors.${assessed.code}`)}</p>}
      {ready && assessed.ok && (
        <WordsFor namespaces={["grid", "record"]}>
          <GridRoom data={data} />
        </WordsFor>
      )}
    </>
  );
}
