import type { Metadata } from "next";
import Link from "next/link";
import { PictureExport } from "@/app/_components/charts/picture-export";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { scoreCase } from "@/app/_server/score-case";
import { readCase } from "@/db/queries/read-case";
import type { CaseFile } from "@/lib/domain/case-file";
import type { SearchParams } from "@/lib/view/chart-state";
import { PAGE_ROWS } from "@/lib/view/matrix/matrix-entries";
import { type MatrixRoom, matrixRoom } from "@/lib/view/matrix/matrix-room";
import { formatMatrixState, type MatrixState, parseMatrixState } from "@/lib/view/matrix/matrix-state";
import { matrixSvg } from "@/lib/view/matrix/matrix-svg";
import { LookingBack, NoEvidence, Unscored } from "../_now/notices";
import { AnalysisTabs } from "../_parts/analysis-tabs";
import { MatrixScale } from "./_table/matrix-scale";
import { MatrixTable } from "./_table/matrix-table";
import { MatrixTools } from "./_table/matrix-tools";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).say("ui.matrix") };
}

export default async function MatrixPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const state = parseMatrixState(await searchParams);
  const file = await orNotFound(readCase(await pageContext(), { slug, asOf: state.asOf, by: state.by }));
  const { say, formats } = await words();
  const base = `/assessments/${slug}`;
  const path = `${base}/matrix`;
  const scored = scoreCase(file);
  if (!scored.ok)
    return (
      <>
        <AnalysisTabs slug={slug} here="matrix" />
        <Unscored file={file} code={scored.code} findings={scored.findings} href={(id) => `${base}/evidence/${id}`} />
      </>
    );
  const view = { file, assessment: scored.assessment, say, formats };
  const room = matrixRoom(view, state);
  const csv = `${base}/matrix.csv${formatMatrixState({ ...state, page: 1 })}`;
  const empty = room.page.count === 0 && room.silence.length === 0;
  return (
    <>
      <AnalysisTabs slug={slug} here="matrix" />
      <div className="head">
        <h1>{say("ui.matrix")}</h1>
        <p className="mut">{say("matrix.caption")}</p>
      </div>
      <LookingBack file={file} backHref={`${path}${formatMatrixState({ ...state, asOf: null, page: 1 })}`} />
      {room.page.count === 0 && file.cut.asOf === null && <NoEvidence file={file} />}
      {!empty && (
        <section className="sec" id="matrix">
          <div className="hd">
            <h2>{room.title}</h2>
            <div className="linklist">
              <a href={csv} download>
                {say("matrix.csv")}
              </a>
              <WordsFor namespaces={["chart"]}>
                <PictureExport svg={matrixSvg(room, say, formats)} name={`${slug}-matrix-${file.cut.until}`} />
              </WordsFor>
            </div>
          </div>
          <MatrixTools room={room} state={state} path={path} />
          <MatrixScale cells={state.cells} />
          <div className="matscroll">
            <MatrixTable room={room} state={state} base={base} />
          </div>
          <Pages room={room} state={state} path={path} />
          <Notes room={room} state={state} file={file} />
        </section>
      )}
    </>
  );
}

async function Pages({ room, state, path }: { room: MatrixRoom; state: MatrixState; path: string }) {
  const { say } = await words();
  const { page, pages, count } = room.page;
  if (pages === 1) return null;
  const text = say("matrix.pageOf", { from: (page - 1) * PAGE_ROWS + 1, to: Math.min(page * PAGE_ROWS, count), count });
  const href = (to: number) => `${path}${formatMatrixState({ ...state, page: to })}#matrix`;
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

async function Notes({ room, state, file }: { room: MatrixRoom; state: MatrixState; file: CaseFile }) {
  const { say, formats } = await words();
  const name = room.columns[room.scenario]?.shortLabel ?? "";
  const without = file.model.indicators.length - room.page.count;
  const notes = [
    state.cells === "ach" ? say("matrix.achRule") : "",
    say(file.model.dynamics.kind === "half-life" ? "matrix.noteSum" : "matrix.notePathways"),
    room.broken.length > 0 ? say("matrix.noteBroken", { names: room.broken.join(", ") }) : "",
    say(room.hasPoints || room.page.count === 0 ? "matrix.notePoints" : "matrix.noteNoPoints", { name }),
    say("matrix.noteSpread", { reach: formats.number(room.reach, 0) }),
    state.rows === "indicators" && without > 0 ? say("matrix.indicatorsWithout", { count: without }) : "",
  ];
  return (
    <>
      {notes
        .filter((note) => note !== "")
        .map((note) => (
          <p key={note} className="fn">
            {note}
          </p>
        ))}
      <p className="fn">{room.provenance}</p>
    </>
  );
}
