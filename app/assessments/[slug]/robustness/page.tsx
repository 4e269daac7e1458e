import type { Metadata } from "next";
import Link from "next/link";
import { PictureExport } from "@/app/_components/charts/picture-export";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { scoreCase } from "@/app/_server/score-case";
import { triedOf } from "@/app/_server/tried-of";
import { readCase } from "@/db/queries/read-case";
import { actorName } from "@/db/records/actor-name";
import type { SearchParams } from "@/lib/view/chart-state";
import { PAGE_ROWS, type RobustnessRoom, robustnessRoom } from "@/lib/view/robustness/robustness-room";
import {
  formatRobustnessState,
  parseRobustnessState,
  type RobustnessState,
} from "@/lib/view/robustness/robustness-state";
import { robustnessSvg } from "@/lib/view/robustness/robustness-svg";
import { LookingBack, NoEvidence, Unscored } from "../_now/notices";
import { AnalysisTabs } from "../_parts/analysis-tabs";
import { RobustnessTable } from "./_table/robustness-table";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).say("ui.robustness") };
}

export default async function RobustnessPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const state = parseRobustnessState(await searchParams);
  const file = await orNotFound(readCase(await pageContext(), { slug, asOf: state.asOf, by: state.by }));
  const { say, formats } = await words();
  const base = `/assessments/${slug}`;
  const path = `${base}/robustness`;
  const href = (finding: string) => `${base}/evidence/${finding}`;
  const scored = scoreCase(file);
  if (!scored.ok)
    return (
      <>
        <AnalysisTabs slug={slug} here="robustness" />
        <Unscored file={file} code={scored.code} findings={scored.findings} href={href} />
      </>
    );
  const { assessment } = scored;
  const view = { file, assessment, say, formats };
  const room = robustnessRoom(view, triedOf(file, assessment), actorName, state.page);
  const csv = `${base}/robustness.csv${formatRobustnessState({ ...state, page: 1 })}`;
  return (
    <>
      <AnalysisTabs slug={slug} here="robustness" />
      <div className="head">
        <h1>{say("ui.robustness")}</h1>
        <p className="mut">{say("robustness.intro", { leader: room.leaderName })}</p>
      </div>
      <LookingBack file={file} backHref={`${path}${formatRobustnessState({ ...state, asOf: null, page: 1 })}`} />
      {assessment.instants.length === 0 && file.cut.asOf === null && <NoEvidence file={file} />}
      <section className="sec" id="changes">
        <div className="hd">
          <h2>{room.title}</h2>
          <div className="linklist">
            <a href={csv} download>
              {say("robustness.csv")}
            </a>
            <WordsFor namespaces={["chart"]}>
              <PictureExport svg={robustnessSvg(view, room)} name={`${slug}-robustness-${file.cut.until}`} />
            </WordsFor>
          </div>
        </div>
        <SmallestSet room={room} href={href} />
        <RobustnessTable room={room} href={href} />
        <Pages room={room} state={state} path={path} />
        <p className="fn">{say("robustness.note")}</p>
      </section>
    </>
  );
}

/** The fewest findings that together carry the lead. */
async function SmallestSet({ room, href }: { room: RobustnessRoom; href: (finding: string) => string }) {
  const { say } = await words();
  if (room.page.count === 0) return null;
  return (
    <div className="rbset">
      <h3>{say("robustness.set.title")}</h3>
      <p>{room.set.sentence}</p>
      {room.set.findings.length > 0 && (
        <ul className="linklist">
          {room.set.findings.map(({ id, name, day }) => (
            <li key={id}>
              <Link href={href(id)} prefetch={false}>
                {name}
              </Link>{" "}
              <span className="mut">{day}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

async function Pages({ room, state, path }: { room: RobustnessRoom; state: RobustnessState; path: string }) {
  const { say } = await words();
  const { page, pages, count } = room.page;
  if (pages === 1) return null;
  const text = say("robustness.pageOf", {
    from: (page - 1) * PAGE_ROWS + 1,
    to: Math.min(page * PAGE_ROWS, count),
    count,
  });
  const href = (to: number) => `${path}${formatRobustnessState({ ...state, page: to })}#changes`;
  return (
    <nav className="acts noprint mt" aria-label={text}>
      <span className="s">{text}</span>
      {page > 1 && (
        <Link className="btn" href={href(page - 1)} prefetch={false}>
          {say("robustness.earlier")}
        </Link>
      )}
      {page < pages && (
        <Link className="btn" href={href(page + 1)} prefetch={false}>
          {say("robustness.later")}
        </Link>
      )}
    </nav>
  );
}
