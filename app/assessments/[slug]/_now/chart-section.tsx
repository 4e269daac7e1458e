import Link from "next/link";
import type { AsOfRange } from "@/app/_components/charts/as-of-slider";
import { BandNote } from "@/app/_components/charts/band-note";
import { ChartExport } from "@/app/_components/charts/chart-export";
import { FanNote } from "@/app/_components/charts/fan-note";
import { FanProvider } from "@/app/_components/charts/fan-provider";
import { LargeChart } from "@/app/_components/charts/large-chart";
import { PrintChart } from "@/app/_components/charts/print-chart";
import { TrajectoryPanel } from "@/app/_components/charts/trajectory-panel";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import type { Model } from "@/lib/domain/model";
import { fanPart, formatChartState } from "@/lib/view/chart-address";
import type { ChartData, NamedChartData } from "@/lib/view/chart-data";
import { type ChartState, parseChartState } from "@/lib/view/chart-state";
import type { OverviewData } from "@/lib/view/overview-data";
import { ChartTools } from "./chart-tools";
import { IncidentList } from "./incident-list";

interface ChartSectionProps {
  slug: string;
  path: string;
  csvHref: string;
  state: ChartState;
  data: NamedChartData;
  overview: OverviewData;
  asOf: AsOfRange;
  model: Pick<Model, "kappa" | "indicators">;
  findingHref: (findingId: string) => string;
}

/** The trajectory under a title that states the finding, with what steers it and what takes it out of the page. */
export async function ChartSection(props: ChartSectionProps) {
  const { state, path, model } = props;
  const { asOf, by, range } = state;
  const { say } = await words();
  // the names of the marks stand in the list; the browser needs their places alone
  const data: ChartData = { ...props.data, markers: props.data.markers.map(({ number, x }) => ({ number, x })) };
  return (
    <section className="sec" id="chart">
      <WordsFor namespaces={["chart", "view"]}>
        <FanProvider href={`${path}/fan.json${formatChartState(fanPart(state))}`} isOn={showsFan(state)}>
          <div className="hd">
            <h2>{data.title}</h2>
            <div className="linklist">
              <a href="#table">{say("chart.table")}</a>
              <a href={props.csvHref} download>
                {say("chart.csv")}
              </a>
              <Link
                href={`${path}/map${formatChartState({ ...parseChartState({}), asOf, by, range })}`}
                prefetch={false}
              >
                {say("map.mapOfDay")}
              </Link>
              <ChartExport data={data} name={`${props.slug}-${data.endDay}`} />
            </div>
            <p>{noteText(state, say)}</p>
          </div>
          <div className="toolrow">
            <ChartTools path={path} state={state} data={data} asOf={props.asOf} />
            <LargeChart data={data} />
          </div>
          <figure>
            {state.view !== "shares" && (
              <BandNote
                kappa={model.kappa}
                filledName={state.view === "panels" ? null : (data.scenarios[data.filled]?.shortLabel ?? "")}
                ownCount={model.indicators.filter((indicator) => indicator.kappa !== undefined).length}
                modelHref={`${path}/model#sureness`}
              />
            )}
            <FanNote data={data} />
            <div className="fig livefig">
              <TrajectoryPanel path={path} state={state} data={data} overview={props.overview} asOf={props.asOf} />
            </div>
            <div className="stillfig">
              <PrintChart data={data} />
            </div>
            <IncidentList markers={props.data.markers} slug={props.slug} findingHref={props.findingHref} />
            <figcaption className="fn">{data.provenance}</figcaption>
          </figure>
        </FanProvider>
      </WordsFor>
    </section>
  );
}

/** Shares of 100 % have no room for a range beside them. */
const showsFan = (state: ChartState): boolean => state.fan === "on" && state.view !== "shares";

/** What the drawing means, in a line under its title. */
function noteText(state: ChartState, say: Awaited<ReturnType<typeof words>>["say"]): string {
  if (state.view === "shares") return say("chart.noteShares");
  const scale = say(state.scale === "linear" ? "chart.note" : "chart.noteLogOdds");
  return state.hindsight === "on" ? `${scale} ${say("chart.noteHindsight")}` : scale;
}
