import type { Metadata } from "next";
import Link from "next/link";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { listDocuments } from "@/db/queries/list-documents";
import { listSources } from "@/db/queries/list-sources";
import { readCase } from "@/db/queries/read-case";
import type { CaseFile } from "@/lib/domain/case-file";
import { dayOf } from "@/lib/domain/instant";
import { originsOf } from "@/lib/domain/origin-chain";
import { previewBase } from "@/lib/view/record-preview";
import { tryAssess } from "@/lib/view/try-assess";
import { RoomTabs } from "../_parts/room-tabs";
import { RecordRoom } from "./_room/record-room";
import { recordedRows } from "./_room/recorded-rows";
import type { RoomData } from "./_room/room-data";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).say("record.title") };
}

export default async function RecordPage(props: Props) {
  const { slug } = await props.params;
  const asked = await props.searchParams;
  const { document: wanted } = asked;
  const context = await pageContext();
  const [file, documents, register, { say, formats }] = await Promise.all([
    orNotFound(readCase(context, { slug })),
    orNotFound(listDocuments(context, { slug })),
    orNotFound(listSources(context, slug)),
    words(),
  ]);
  const base = previewBase(file);
  const assessed = tryAssess(base.input);
  const today = dayOf(context.now);
  if (file.model.indicators.length === 0)
    return (
      <Empty title={say("record.noIndicators")} text={say("record.noIndicatorsWhat")}>
        <Link className="btn pri" href={`/assessments/${slug}/indicators`}>
          {say("record.toIndicators")}
        </Link>
      </Empty>
    );
  if (!assessed.ok)
    return (
      <Empty title={say("record.previewRefused")} text={say(`errors.${assessed.code}`)}>
        {assessed.findings.map((id) => (
          <Link key={id} href={`/assessments/${slug}/evidence/${id}`}>
            {id}
          </Link>
        ))}
      </Empty>
    );
  const view = { file, assessment: assessed.assessment, say, formats };
  const data: RoomData = {
    ...roomData(file),
    origins: originsOf(register),
    base,
    today,
    documents: documents.filter(({ status }) => status === "active").map(({ id, title }) => ({ id, title })),
    documentId: documents.find(({ id }) => id === wanted)?.id ?? null,
    preset: {
      indicator: file.model.indicators.find(({ id }) => id === asked.indicator)?.id ?? null,
      incident: file.incidents.find(({ id, status }) => id === asked.incident && status === "active")?.id ?? null,
    },
    recorded: recordedRows(view, today),
  };
  return (
    <>
      <RoomTabs slug={slug} room="record" here="record" />
      <div className="head">
        <h1>{say("record.title")}</h1>
        <p className="mut">{say("record.lede")}</p>
      </div>
      <WordsFor namespaces={["record", "standards", "view", "comments"]}>
        <RecordRoom data={data} />
      </WordsFor>
    </>
  );
}

function Empty(props: { title: string; text: string; children: React.ReactNode }) {
  return (
    <div className="head">
      <h1>{props.title}</h1>
      <p className="mut">{props.text}</p>
      <p className="acts mt">{props.children}</p>
    </div>
  );
}

function roomData({ assessment, model, incidents, findings }: CaseFile) {
  const sources = findings.flatMap((finding) => finding.reports).map((report) => report.source);
  return {
    slug: assessment.slug,
    yardstick: assessment.yardstick,
    handling: assessment.handling,
    gradeWeights: model.gradeWeights,
    scenarios: model.scenarios.map(({ id, label, shortLabel }) => ({ id, label, shortLabel })),
    indicators: model.indicators,
    sources: [...new Set(sources)].sort((a, b) => a.localeCompare(b, "en")),
    incidents: incidents
      .filter(({ status }) => status === "active")
      .map(({ id, title, occurredOn }) => ({ id, title, occurredOn }))
      .reverse(),
    findings: findings.filter(({ status }) => status !== "withdrawn").length,
  };
}
