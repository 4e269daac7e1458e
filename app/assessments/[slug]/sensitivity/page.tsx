import type { Metadata } from "next";
import { PictureExport } from "@/app/_components/charts/picture-export";
import { SegLink } from "@/app/_components/charts/seg-link";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { scoreCase } from "@/app/_server/score-case";
import { slopesOf } from "@/app/_server/slopes-of";
import { readCase } from "@/db/queries/read-case";
import type { CaseFile } from "@/lib/domain/case-file";
import type { SearchParams } from "@/lib/view/chart-state";
import { type SensitivityRoom, sensitivityRoom } from "@/lib/view/sensitivity/sensitivity-room";
import {
  formatSensitivityState,
  parseSensitivityState,
  type SensitivityState,
} from "@/lib/view/sensitivity/sensitivity-state";
import { sensitivitySvg } from "@/lib/view/sensitivity/sensitivity-svg";
import { testedCells } from "@/lib/view/sensitivity/tested-cells";
import { LookingBack, NoEvidence, Unscored } from "../_now/notices";
import { AnalysisTabs } from "../_parts/analysis-tabs";
import { SensitivityTable } from "./_table/sensitivity-table";
import { ShareTable } from "./_table/share-table";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).say("ui.sensitivity") };
}

export default async function SensitivityPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const state = parseSensitivityState(await searchParams);
  const file = await orNotFound(readCase(await pageContext(), { slug, asOf: state.asOf, by: state.by }));
  const { say, formats } = await words();
  const base = `/assessments/${slug}`;
  const path = `${base}/sensitivity`;
  const scored = scoreCase(file);
  if (!scored.ok)
    return (
      <>
        <AnalysisTabs slug={slug} here="sensitivity" />
        <Unscored file={file} code={scored.code} findings={scored.findings} href={(id) => `${base}/evidence/${id}`} />
      </>
    );
  const { assessment } = scored;
  const view = { file, assessment, say, formats };
  const room = sensitivityRoom(view, testedCells(slopesOf(file, assessment), state.scenario));
  const csv = `${base}/sensitivity.csv${formatSensitivityState(state)}`;
  return (
    <>
      <AnalysisTabs slug={slug} here="sensitivity" />
      <div className="head">
        <h1>{say("ui.sensitivity")}</h1>
        <p className="mut">{say("sensitivity.intro", { scenario: room.scenarioName, score: room.scoreText })}</p>
      </div>
      <LookingBack file={file} backHref={`${path}${formatSensitivityState({ ...state, asOf: null })}`} />
      {assessment.instants.length === 0 && file.cut.asOf === null && <NoEvidence file={file} />}
      <section className="sec" id="numbers">
        <div className="hd">
          <h2>{room.title}</h2>
          <div className="linklist">
            <a href={csv} download>
              {say("sensitivity.csv")}
            </a>
            <WordsFor namespaces={["chart"]}>
              <PictureExport svg={sensitivitySvg(view, room)} name={`${slug}-sensitivity-${file.cut.until}`} />
            </WordsFor>
          </div>
        </div>
        <Watched file={file} room={room} state={state} path={path} />
        {room.rows.length > 0 && <SensitivityTable room={room} base={base} />}
        <p className="fn">
          {say("sensitivity.note")} {room.untested > 0 && say("sensitivity.untested", { count: room.untested })}
        </p>
      </section>
      {room.shares.length > 0 && (
        <section className="sec" id="shares">
          <h2>{say("sensitivity.shares")}</h2>
          <p className="mut">{say("sensitivity.sharesNote")}</p>
          <ShareTable shares={room.shares} base={base} />
        </section>
      )}
    </>
  );
}

/** Whose score is watched: any scenario, the leading one until another is chosen. */
async function Watched(props: { file: CaseFile; room: SensitivityRoom; state: SensitivityState; path: string }) {
  const { file, room, state, path } = props;
  const { say } = await words();
  return (
    <div className="tools noprint">
      <span className="lb">{say("sensitivity.watch")}</span>
      <span className="seg wrap">
        {file.model.scenarios.map(({ id, shortLabel, label }, s) => (
          <SegLink
            key={id}
            href={`${path}${formatSensitivityState({ ...state, scenario: id })}`}
            current={s === room.scenario}
            long={label}
          >
            {shortLabel}
          </SegLink>
        ))}
      </span>
    </div>
  );
}
