import Link from "next/link";
import { words } from "@/app/_i18n/server";
import { pageContext } from "@/app/_server/actor";
import { readHistory } from "@/db/queries/read-history";
import type { AsOfStop } from "@/lib/view/as-of-stops";
import { formatChartState } from "@/lib/view/chart-address";
import type { ChartState } from "@/lib/view/chart-state";
import { saidThen } from "@/lib/view/said-then";
import type { ViewCase } from "@/lib/view/view-case";
import { SaidThenFigure } from "./said-then-figure";

/** With more findings than this the past is replayed on a page of its own: here it would keep everything else waiting. */
const MOST_FINDINGS = 400;
const MOST_ROWS = 12;

/** What we said on past days, against what is known now and what hindsight says. */
export async function HindsightSection(props: {
  view: ViewCase;
  state: ChartState;
  stops: readonly AsOfStop[];
  /** The scenario that leads, or that the address names. */
  scenario: number;
}) {
  const { view, state } = props;
  const { say } = await words();
  const { slug } = view.file.assessment;
  const path = `/assessments/${slug}`;
  const ownPage = (
    <Link href={`${path}/then${formatChartState(state)}`} prefetch={false}>
      {say("hindsight.ownPage")}
    </Link>
  );
  if (view.assessment.instants.length === 0) return null;
  if (view.file.findings.length > MOST_FINDINGS)
    return (
      <section className="sec" id="then">
        <div className="hd">
          <h2>{say("hindsight.title")}</h2>
          <p>{say("hindsight.ownPageNote")}</p>
        </div>
        <p>{ownPage}</p>
      </section>
    );
  const told = saidThen(view, await readHistory(await pageContext(), slug), {
    by: state.by,
    scenario: props.scenario,
    stops: props.stops,
    also: [state.pin, state.since].flatMap((day) => day ?? []),
    mostRows: MOST_ROWS,
  });
  if (told.rows.length === 0) return null;
  return (
    <section className="sec" id="then">
      <SaidThenFigure
        told={told}
        note={say(state.by === "recorded" ? "hindsight.noteRecorded" : "hindsight.noteReported")}
        name={`${slug}-${view.file.cut.until}-then`}
        csvHref={`${path}/then.csv${formatChartState(state)}`}
        dayHref={(day) => `${path}${formatChartState({ ...state, asOf: day })}`}
        heading="h2"
      />
      <p className="fn">{ownPage}</p>
    </section>
  );
}
