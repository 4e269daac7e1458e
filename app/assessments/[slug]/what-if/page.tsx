import type { Metadata } from "next";
import Link from "next/link";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { scoreCase } from "@/app/_server/score-case";
import { mayDo } from "@/db/access";
import { readCase } from "@/db/queries/read-case";
import type { CaseFile } from "@/lib/domain/case-file";
import { isCounted } from "@/lib/domain/to-scoring-input";
import { current } from "@/lib/engine/filter/current";
import { caseMark } from "@/lib/view/case-mark";
import { formatChartState } from "@/lib/view/chart-address";
import { provenance } from "@/lib/view/chart-data";
import { parseChartState, type SearchParams } from "@/lib/view/chart-state";
import { toPermille } from "@/lib/view/permille";
import { LookingBack } from "../_now/notices";
import { Unscored } from "./_parts/unscored";
import type { WhatIfRoomData } from "./_room/room-data";
import { WhatIfRoom } from "./_room/what-if-room";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).say("whatif.title") };
}

export default async function WhatIfPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const asked = parseChartState(await searchParams);
  const cut = formatChartState({ ...parseChartState({}), asOf: asked.asOf, by: asked.by });
  const context = await pageContext();
  const [file, { say, formats }] = await Promise.all([
    orNotFound(readCase(context, { slug, asOf: asked.asOf, by: asked.by })),
    words(),
  ]);
  const path = `/assessments/${slug}`;
  const { model } = file;
  if (model.indicators.length === 0) return <NoIndicators path={path} />;
  const scored = scoreCase(file);
  const data: WhatIfRoomData = {
    slug,
    caseHref: `${path}/what-if.json${cut}`,
    mark: caseMark(file),
    subject: file.assessment.title,
    until: file.cut.until,
    yardstick: file.assessment.yardstick,
    scenarios: model.scenarios.map(({ id, label, shortLabel }) => ({ id, label, shortLabel })),
    permille: scored.ok ? toPermille(current(scored.assessment).p) : null,
    findings: countedIn(file),
    provenance: scored.ok ? provenance({ file, assessment: scored.assessment, say, formats }) : "",
    mayKeep: mayDo(context.actor, "reviseModel"),
    looksBack: file.cut.asOf !== null,
  };
  return (
    <>
      <div className="head">
        <p className="kick">{say("whatif.kick", { day: formats.day(file.cut.until), version: model.version })}</p>
        <h1>{say("whatif.title")}</h1>
        <p className="mut">{say("whatif.lede")}</p>
      </div>
      <LookingBack file={file} backHref={`${path}/what-if`} />
      {!scored.ok && <Unscored file={file} code={scored.code} findings={scored.findings} />}
      <noscript>
        <p className="notice">{say("whatif.needsScript")}</p>
      </noscript>
      <WordsFor namespaces={["whatif", "chart", "standards", "view", "assessments"]}>
        <WhatIfRoom data={data} />
      </WordsFor>
    </>
  );
}

/** Findings that count by the as-of day. */
function countedIn(file: CaseFile): number {
  return file.findings.filter((finding) => isCounted(finding) && finding.occurredOn <= file.cut.until).length;
}

async function NoIndicators({ path }: { path: string }) {
  const { say } = await words();
  return (
    <div className="head">
      <h1>{say("whatif.title")}</h1>
      <p className="mut">{say("whatif.noIndicators")}</p>
      <p className="acts mt">
        <Link className="btn pri" href={`${path}/indicators`} prefetch={false}>
          {say("whatif.toIndicators")}
        </Link>
      </p>
    </div>
  );
}
