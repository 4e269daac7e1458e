import type { Metadata } from "next";
import Link from "next/link";
import { PictureExport } from "@/app/_components/charts/picture-export";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { scoreCase } from "@/app/_server/score-case";
import { readCase } from "@/db/queries/read-case";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import type { SearchParams } from "@/lib/view/chart-state";
import { HEAT_PAGE_ROWS, type HeatRoom, heatRoom } from "@/lib/view/heat-strip/heat-room";
import { formatHeatState, type HeatState, parseHeatState } from "@/lib/view/heat-strip/heat-state";
import { heatSvg } from "@/lib/view/heat-strip/heat-svg";
import { LookingBack, NoEvidence, Unscored } from "../_now/notices";
import { AnalysisTabs } from "../_parts/analysis-tabs";
import { MatrixScale } from "../matrix/_table/matrix-scale";
import { HeatDrawing } from "./_strip/heat-drawing";
import { HeatTable } from "./_strip/heat-table";
import { HeatTools } from "./_strip/heat-tools";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).say("ui.heatStrip") };
}

export default async function HeatStripPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const state = parseHeatState(await searchParams);
  const file = await orNotFound(readCase(await pageContext(), { slug, asOf: state.asOf, by: state.by }));
  const { say, formats } = await words();
  const base = `/assessments/${slug}`;
  const path = `${base}/heat-strip`;
  const input = toScoringInput(file);
  const scored = scoreCase(file);
  if (!scored.ok)
    return (
      <>
        <AnalysisTabs slug={slug} here="heat-strip" />
        <Unscored file={file} code={scored.code} findings={scored.findings} href={(id) => `${base}/evidence/${id}`} />
      </>
    );
  const view = { file, assessment: scored.assessment, say, formats };
  const room = heatRoom(view, input.findings, state);
  const name = room.scenarioName;
  const csv = `${base}/heat-strip.csv${formatHeatState({ ...state, page: 1 })}`;
  return (
    <>
      <AnalysisTabs slug={slug} here="heat-strip" />
      <div className="head">
        <h1>{say("ui.heatStrip")}</h1>
        <p className="mut">{room.caption}</p>
      </div>
      <LookingBack file={file} backHref={`${path}${formatHeatState({ ...state, asOf: null, page: 1 })}`} />
      {scored.assessment.evidence.findingRow.length === 0 && file.cut.asOf === null && <NoEvidence file={file} />}
      {room.page.count > 0 && (
        <>
          <section className="sec" id="strips">
            <div className="hd">
              <h2>{room.title}</h2>
              <div className="linklist">
                <a href="#table">{say("chart.table")}</a>
                <a href={csv} download>
                  {say("matrix.strip.csv")}
                </a>
                <WordsFor namespaces={["chart"]}>
                  <PictureExport svg={heatSvg(room, formats)} name={`${slug}-indicators-${file.cut.until}`} />
                </WordsFor>
              </div>
            </div>
            <HeatTools room={room} state={state} file={file} path={path} />
            <MatrixScale cells="numbers" />
            <figure>
              <div className="fig hsfig">
                <HeatDrawing room={room} formats={formats} />
              </div>
              <figcaption className="fn">{room.provenance}</figcaption>
            </figure>
            <Pages room={room} state={state} path={path} />
          </section>
          <section className="sec" id="table">
            <div className="hd">
              <h2>{say("matrix.strip.table")}</h2>
            </div>
            <HeatTable room={room} base={base} until={file.cut.until} />
            <p className="fn">{say("matrix.strip.noteExpected")}</p>
            <p className="fn">{say("matrix.strip.noteRatio", { name })}</p>
          </section>
        </>
      )}
    </>
  );
}

async function Pages({ room, state, path }: { room: HeatRoom; state: HeatState; path: string }) {
  const { say } = await words();
  const { page, pages, count } = room.page;
  if (pages === 1) return null;
  const from = (page - 1) * HEAT_PAGE_ROWS + 1;
  const text = say("matrix.strip.pageOf", { from, to: Math.min(page * HEAT_PAGE_ROWS, count), count });
  const href = (to: number) => `${path}${formatHeatState({ ...state, page: to })}#strips`;
  return (
    <nav className="acts noprint mt" aria-label={text}>
      <span className="s">{text}</span>
      {page > 1 && (
        <Link className="btn" href={href(page - 1)} prefetch={false}>
          {say("matrix.earlier")}
        </Link>
      )}
      {page < pages && (
        <Link className="btn" href={href(page + 1)} prefetch={false}>
          {say("matrix.later")}
        </Link>
      )}
    </nav>
  );
}
