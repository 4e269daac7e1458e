import type { Metadata } from "next";
import Link from "next/link";
import { BandsProvider } from "@/app/_components/charts/bands-provider";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import { pageContext } from "@/app/_server/actor";
import { firmnessOf } from "@/app/_server/firmness-of";
import { keepOf } from "@/app/_server/keep-of";
import { orNotFound } from "@/app/_server/or-not-found";
import { pageAssessment } from "@/app/_server/page-assessment";
import { scoreCase } from "@/app/_server/score-case";
import { evidenceDays } from "@/db/queries/evidence-days";
import { readCase } from "@/db/queries/read-case";
import { standingThresholds } from "@/db/queries/standing-thresholds";
import type { CaseFile } from "@/lib/domain/case-file";
import { earlierDay, laterDay } from "@/lib/domain/instant";
import { asOfStops } from "@/lib/view/as-of-stops";
import { caseMark } from "@/lib/view/case-mark";
import { bandsPart, formatChartState } from "@/lib/view/chart-address";
import { type ChartState, parseChartState, type SearchParams } from "@/lib/view/chart-state";
import { type NowRoom, nowRoom } from "@/lib/view/now-room";
import { thresholdRules } from "@/lib/view/threshold-rules";
import { nearDay, type ViewCase } from "@/lib/view/view-case";
import { Brief } from "./_now/brief";
import { ChartSection } from "./_now/chart-section";
import { CompareWith } from "./_now/compare-with";
import { HeadlineTable } from "./_now/headline-table";
import { HindsightSection } from "./_now/hindsight-section";
import { Drafts, LookingBack, NoEvidence, Unscored } from "./_now/notices";
import { PlainWords } from "./_now/plain-words";
import { SideColumn } from "./_now/side-column";
import { TwinTable } from "./_now/twin-table";
import { WhySection } from "./_now/why-section";

interface PageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug } = await params;
  return { title: (await pageAssessment(slug)).shortTitle };
}

const keptRoom = keepOf<CaseFile, NowRoom>();

export default async function NowPage({ params, searchParams }: PageProps) {
  const { slug } = await params;
  const state = parseChartState(await searchParams);
  const context = await pageContext();
  const [file, evidence, thresholds, { language, say, formats }] = await Promise.all([
    orNotFound(readCase(context, { slug, asOf: state.asOf, by: state.by })),
    orNotFound(evidenceDays(context, { slug, by: state.by })),
    orNotFound(standingThresholds(context, slug)),
    words(),
  ]);
  const path = `/assessments/${slug}`;
  const findingHref = (id: string) => `${path}/evidence/${id}`;
  const href = (change: Partial<ChartState>) => `${path}${formatChartState({ ...state, ...change })}`;
  const csvHref = `${path}/trajectory.csv${formatChartState(state)}`;
  const bandsHref = `${path}/bands.json${formatChartState(bandsPart(state))}`;
  const scored = scoreCase(file);
  if (!scored.ok) return <Unscored file={file} code={scored.code} findings={scored.findings} href={findingHref} />;
  const view: ViewCase = { file, assessment: scored.assessment, say, formats };
  const { scenarios } = file.model;
  const room = keptRoom(file, `${language}${formatChartState(state)}`, () =>
    nowRoom(view, state, firmnessOf(file, view.assessment)),
  );
  const rules = state.asOf === null ? thresholdRules(thresholds, scenarios, say, formats) : [];
  const latest = laterDay(evidence.latest, file.cut.until);
  const asOf = {
    start: file.model.start,
    until: file.cut.until,
    latest,
    // what was entered after the last evidence belongs to the end of the slider, where nothing is cut off
    stops: asOfStops(evidence.days.map((entry) => ({ ...entry, day: earlierDay(entry.day, latest) }))),
    by: state.by,
  };
  return (
    <div className="two">
      <div>
        <Head view={view} />
        <LookingBack file={file} backHref={href({ asOf: null })} />
        <p className="lede">
          <b>{room.lede.lead}</b> {room.lede.rest}
        </p>
        <Drafts file={file} href={findingHref} />
        {file.cut.asOf === null && view.assessment.instants.length === 0 && <NoEvidence file={file} />}
        <CompareWith
          path={path}
          state={state}
          since={room.head.since}
          sinceText={nearDay(view, room.head.since)}
          start={file.model.start}
          until={file.cut.until}
        />
        <WordsFor namespaces={["bands"]}>
          <BandsProvider href={bandsHref} mark={caseMark(file)} isOn={state.bands === "on"}>
            <HeadlineTable
              head={room.head}
              sinceText={nearDay(view, room.head.since)}
              yardstick={file.assessment.yardstick}
              bandAt={state.bands === "on" ? view.assessment.asOf : null}
              explainHref={(scenario) => `${href({ scenario })}#why`}
              findingHref={findingHref}
            />
            <Brief room={room} />
            <PlainWords text={room.summary} />
            <ChartSection
              slug={slug}
              path={path}
              csvHref={csvHref}
              state={state}
              data={rules.length === 0 ? room.chart : { ...room.chart, rules }}
              overview={room.overview}
              asOf={asOf}
              model={file.model}
              findingHref={findingHref}
            />
            <TwinTable twin={room.twin} scenarios={scenarios} csvHref={csvHref} />
          </BandsProvider>
        </WordsFor>
        <WhySection
          file={file}
          why={room.why}
          state={state}
          path={path}
          provenance={room.chart.provenance}
          findingHref={findingHref}
        />
        <HindsightSection view={view} state={state} stops={asOf.stops} scenario={room.why.scenario} />
      </div>
      <SideColumn slug={slug} room={room} findingHref={findingHref} />
    </div>
  );
}

async function Head({ view }: { view: ViewCase }) {
  const { say, formats, file } = view;
  const { dynamics, start, version } = file.model;
  const memory =
    dynamics.kind === "half-life"
      ? say("now.halfLife", {
          days: formats.number(dynamics.halfLifeDays, Number.isInteger(dynamics.halfLifeDays) ? 0 : 1),
        })
      : say("now.pathways");
  return (
    <div className="head">
      <p className="kick">
        {say("now.kick", { day: formats.day(start), dynamics: memory, version })},{" "}
        <Link href={`/assessments/${file.assessment.slug}/indicators`} prefetch={false}>
          {say("now.history")}
        </Link>
        <span className="opt2">
          {", "}
          <Link href="/method" prefetch={false}>
            {say("method.link")}
          </Link>
        </span>
      </p>
      <h1>{file.assessment.title}</h1>
    </div>
  );
}
