import type { AsOfRange } from "@/app/_components/charts/as-of-slider";
import { BandNote } from "@/app/_components/charts/band-note";
import { ChartExport } from "@/app/_components/charts/chart-export";
import { RangeDates } from "@/app/_components/charts/range-dates";
import { SegLink } from "@/app/_components/charts/seg-link";
import { StillChart } from "@/app/_components/charts/still-chart";
import { TrajectoryPanel } from "@/app/_components/charts/trajectory-panel";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import { addDays } from "@/lib/domain/instant";
import type { Model } from "@/lib/domain/model";
import { formatChartState } from "@/lib/view/chart-address";
import type { ChartData } from "@/lib/view/chart-data";
import { chartLayout } from "@/lib/view/chart-layout";
import type { ChartState } from "@/lib/view/chart-state";
import type { OverviewData } from "@/lib/view/overview-data";
import { IncidentList } from "./incident-list";

const PAPER_WIDTH = 660;

interface ChartSectionProps {
  slug: string;
  path: string;
  csvHref: string;
  state: ChartState;
  data: ChartData;
  overview: OverviewData;
  asOf: AsOfRange;
  model: Pick<Model, "kappa" | "indicators">;
  findingHref: (findingId: string) => string;
}

/** The trajectory under a title that states the finding, with what steers it and what takes it out of the page. */
export async function ChartSection(props: ChartSectionProps) {
  const { data, state, path, model } = props;
  const { say, formats } = await words();
  const filled = spokenOf(data, state.scenario);
  return (
    <section className="sec" id="chart">
      <WordsFor namespaces={["chart", "view"]}>
        <div className="hd">
          <h2>{data.title}</h2>
          <div className="linklist">
            <a href="#table">{say("chart.table")}</a>
            <a href={props.csvHref} download>
              {say("chart.csv")}
            </a>
            <ChartExport data={data} name={`${props.slug}-${data.endDay}`} />
          </div>
          <p>{say(state.scale === "linear" ? "chart.note" : "chart.noteLogOdds")}</p>
        </div>
        <ChartTools {...props} />
        <figure>
          <div className="fig livefig">
            <BandNote
              kappa={model.kappa}
              filledName={data.scenarios[filled]?.shortLabel ?? ""}
              ownCount={model.indicators.filter((indicator) => indicator.kappa !== undefined).length}
              modelHref={`${path}/model#sureness`}
            />
            <TrajectoryPanel
              path={path}
              state={state}
              data={data}
              overview={props.overview}
              asOf={props.asOf}
              filled={filled}
            />
          </div>
          <div className="stillfig">
            <StillChart data={data} layout={chartLayout(data, PAPER_WIDTH, say, formats)} />
          </div>
          <IncidentList markers={data.markers} findingHref={props.findingHref} />
          <figcaption className="fn">{data.provenance}</figcaption>
        </figure>
      </WordsFor>
    </section>
  );
}

/** The scenario that the page explains, else the one that leads at the end of the window. */
function spokenOf(data: ChartData, wanted: string | null): number {
  const named = data.scenarios.findIndex((scenario) => scenario.id === wanted);
  if (named >= 0) return named;
  const scores = data.scenarios.map((scenario) => scenario.permille);
  return scores.indexOf(Math.max(...scores));
}

const ranges = ["7d", "1m", "3m", "all"] as const;
const clocks = ["recorded", "reported"] as const;
const scales = ["linear", "log-odds"] as const;
const bandChoices = ["on", "off"] as const;

async function ChartTools({ path, state, data, asOf }: ChartSectionProps) {
  const { say } = await words();
  const href = (change: Partial<ChartState>) => `${path}${formatChartState({ ...state, ...change })}`;
  return (
    <fieldset className="tools">
      <legend className="vh">{say("chart.settings")}</legend>
      <span className="grp">
        <span className="lb">{say("chart.range")}</span>
        <span className="seg">
          {ranges.map((range) => (
            <SegLink
              key={range}
              href={href({ range })}
              current={state.range === range}
              long={say(`chart.${range}Long`)}
            >
              {say(`chart.${range}`)}
            </SegLink>
          ))}
          <RangeDates
            path={path}
            state={state}
            from={addDays(data.start, data.from)}
            to={data.endDay}
            start={asOf.start}
            until={asOf.until}
          />
        </span>
      </span>
      <span className="grp">
        <span className="lb">{say("chart.knownBy")}</span>
        <span className="seg">
          {clocks.map((by) => (
            <SegLink key={by} href={href({ by })} current={state.by === by}>
              {say(`chart.${by}`)}
            </SegLink>
          ))}
        </span>
      </span>
      <span className="grp">
        <span className="lb">{say("chart.scale")}</span>
        <span className="seg">
          {scales.map((scale) => (
            <SegLink key={scale} href={href({ scale })} current={state.scale === scale}>
              {say(`chart.${scale}`)}
            </SegLink>
          ))}
        </span>
      </span>
      <span className="grp bandswitch">
        <span className="lb">{say("bands.switch")}</span>
        <span className="seg">
          {bandChoices.map((bands) => (
            <SegLink key={bands} href={href({ bands })} current={state.bands === bands}>
              {say(`bands.${bands}`)}
            </SegLink>
          ))}
        </span>
      </span>
    </fieldset>
  );
}
