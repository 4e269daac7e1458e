import type { Metadata } from "next";
import Link from "next/link";
import { SegLink } from "@/app/_components/charts/seg-link";
import { words } from "@/app/_i18n/server";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { scoreCase } from "@/app/_server/score-case";
import { evidenceDays } from "@/db/queries/evidence-days";
import { readCase } from "@/db/queries/read-case";
import { readHistory } from "@/db/queries/read-history";
import type { Model } from "@/lib/domain/model";
import { current } from "@/lib/engine/filter/current";
import { asOfStops } from "@/lib/view/as-of-stops";
import { formatChartState } from "@/lib/view/chart-address";
import { type ChartState, parseChartState, type SearchParams } from "@/lib/view/chart-state";
import { leaderOf } from "@/lib/view/lead-story";
import { saidThen } from "@/lib/view/said-then";
import { LookingBack, NoEvidence, Unscored } from "../_now/notices";
import { SaidThenFigure } from "../_now/said-then-figure";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

const MOST_ROWS = 60;
const clocks = ["recorded", "reported"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).say("hindsight.title") };
}

/** The same as the section of the Now room, with more days, for cases of any size and for any scenario. */
export default async function ThenPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const state = parseChartState(await searchParams);
  const context = await pageContext();
  const [file, evidence, history, { say, formats }] = await Promise.all([
    orNotFound(readCase(context, { slug, asOf: state.asOf, by: state.by })),
    orNotFound(evidenceDays(context, { slug, by: state.by })),
    orNotFound(readHistory(context, slug)),
    words(),
  ]);
  const base = `/assessments/${slug}`;
  const path = `${base}/then`;
  const scored = scoreCase(file);
  if (!scored.ok)
    return (
      <Unscored file={file} code={scored.code} findings={scored.findings} href={(id) => `${base}/evidence/${id}`} />
    );
  const view = { file, assessment: scored.assessment, say, formats };
  const named = file.model.scenarios.findIndex(({ id }) => id === state.scenario);
  const scenario = named < 0 ? leaderOf(current(view.assessment).p) : named;
  const told = saidThen(view, history, {
    by: state.by,
    scenario,
    stops: asOfStops(evidence.days),
    also: [state.pin, state.since].flatMap((day) => day ?? []),
    mostRows: MOST_ROWS,
  });
  const isEmpty = view.assessment.instants.length === 0;
  return (
    <>
      <p className="kick">
        <Link href={`${base}${formatChartState(state)}`} prefetch={false}>
          {say("hindsight.back")}
        </Link>
      </p>
      <LookingBack file={file} backHref={`${path}${formatChartState({ ...state, asOf: null })}`} />
      {isEmpty && file.cut.asOf === null && <NoEvidence file={file} />}
      {told.rows.length === 0 ? (
        <div className="head">
          <h1>{say("hindsight.title")}</h1>
          {!isEmpty && <p>{say("hindsight.none")}</p>}
        </div>
      ) : (
        <section className="sec then">
          <ThenTools path={path} state={state} scenarios={file.model.scenarios} scenario={scenario} />
          <SaidThenFigure
            told={told}
            note={say(state.by === "recorded" ? "hindsight.noteRecorded" : "hindsight.noteReported")}
            name={`${slug}-${file.cut.until}-then`}
            csvHref={`${base}/then.csv${formatChartState(state)}`}
            dayHref={(day) => `${base}${formatChartState({ ...state, asOf: day })}`}
            heading="h1"
          />
          <LookForm base={base} state={state} start={file.model.start} until={file.cut.until} />
        </section>
      )}
    </>
  );
}

async function ThenTools(props: { path: string; state: ChartState; scenarios: Model["scenarios"]; scenario: number }) {
  const { path, state } = props;
  const { say } = await words();
  const href = (change: Partial<ChartState>) => `${path}${formatChartState({ ...state, ...change })}`;
  return (
    <div className="tools">
      <span className="grp">
        <span className="lb">{say("hindsight.scenario")}</span>
        <span className="seg">
          {props.scenarios.map(({ id, shortLabel, label }, index) => (
            <SegLink key={id} href={href({ scenario: id })} current={index === props.scenario} long={label}>
              {shortLabel}
            </SegLink>
          ))}
        </span>
      </span>
      <span className="grp">
        <span className="lb">{say("hindsight.knownBy")}</span>
        <span className="seg">
          {clocks.map((by) => (
            <SegLink key={by} href={href({ by })} current={state.by === by}>
              {say(`hindsight.${by}`)}
            </SegLink>
          ))}
        </span>
      </span>
    </div>
  );
}

/** Any day, without script. */
async function LookForm(props: { base: string; state: ChartState; start: string; until: string }) {
  const { say } = await words();
  const kept = new URLSearchParams(formatChartState({ ...props.state, asOf: null }));
  return (
    <form className="lookform noprint" action={props.base} method="get">
      {[...kept].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label className="f">
        <span>{say("hindsight.lookAt")}</span>
        <input
          type="date"
          className="in"
          name="asOf"
          min={props.start}
          max={props.until}
          defaultValue={props.until}
          required
        />
      </label>
      <button type="submit" className="btn">
        {say("hindsight.look")}
      </button>
    </form>
  );
}
