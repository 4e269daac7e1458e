import type { Metadata } from "next";
import Link from "next/link";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { listDocuments } from "@/db/queries/list-documents";
import { listRules } from "@/db/queries/list-rules";
import { readCase } from "@/db/queries/read-case";
import { readMap } from "@/db/queries/read-map";
import type { CaseFile } from "@/lib/domain/case-file";
import { dayOf } from "@/lib/domain/instant";
import { previewBase } from "@/lib/view/record-preview";
import { tryAssess } from "@/lib/view/try-assess";
import { RoomTabs } from "../../_parts/room-tabs";
import { IncidentRoom } from "./_room/incident-room";
import type { IncidentRoomData } from "./_room/incident-room-data";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).say("incidents.recordTitle") };
}

export default async function RecordIncidentPage(props: Props) {
  const { slug } = await props.params;
  const { document: wanted } = await props.searchParams;
  const context = await pageContext();
  const [file, documents, rules, map, { say }] = await Promise.all([
    orNotFound(readCase(context, { slug })),
    orNotFound(listDocuments(context, { slug })),
    orNotFound(listRules(context, slug)),
    orNotFound(readMap(context, slug)),
    words(),
  ]);
  const base = previewBase(file);
  const assessed = tryAssess(base.input);
  const head = (
    <>
      <RoomTabs slug={slug} room="record" here="record/incident" />
      <div className="head">
        <h1>{say("incidents.recordTitle")}</h1>
        <p className="mut">{say("incidents.recordLede")}</p>
      </div>
    </>
  );
  if (file.model.indicators.length === 0 || !assessed.ok)
    return (
      <>
        {head}
        <div className="notice bad">
          <p>
            <b>{assessed.ok ? say("record.noIndicators") : say("record.previewRefused")}</b>{" "}
            {assessed.ok ? say("record.noIndicatorsWhat") : say(`errors.${assessed.code}`)}
          </p>
          <p className="linklist">
            <Link className="btn" href={`/assessments/${slug}/${assessed.ok ? "indicators" : "evidence"}`}>
              {say(assessed.ok ? "record.toIndicators" : "incidents.toEvidence")}
            </Link>
          </p>
        </div>
      </>
    );
  const data: IncidentRoomData = {
    ...roomData(file),
    base,
    today: dayOf(context.now),
    documents: documents.filter(({ status }) => status === "active").map(({ id, title }) => ({ id, title })),
    documentId: documents.find(({ id }) => id === wanted)?.id ?? null,
    rules: rules
      .filter(({ status }) => status === "active")
      .map(({ title, indicator, measure, reading }) => ({ title, indicator, measure, reading })),
    centre: map.setting.centre,
  };
  return (
    <>
      {head}
      <WordsFor namespaces={["incidents", "record", "standards", "view", "places"]}>
        <IncidentRoom data={data} />
      </WordsFor>
    </>
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
    known: incidents
      .filter(({ status }) => status === "active")
      .map(({ id, title, occurredOn, place }) => ({ id, title, occurredOn, place })),
  };
}
