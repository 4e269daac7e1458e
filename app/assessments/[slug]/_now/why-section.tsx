import Link from "next/link";
import { PictureExport } from "@/app/_components/charts/picture-export";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import type { CaseFile } from "@/lib/domain/case-file";
import { formatChartState } from "@/lib/view/chart-address";
import type { ChartState } from "@/lib/view/chart-state";
import { dayAt } from "@/lib/view/view-case";
import { waterfallSvg } from "@/lib/view/waterfall-svg";
import { waterfallSentence, waterfallTitle } from "@/lib/view/waterfall-title";
import type { WhyItMoved } from "@/lib/view/why-it-moved";
import { WaterfallTable } from "./waterfall-table";
import { WhyForm } from "./why-form";

/** Why one score changed between two days; the days and the scenario are chosen by a form that needs no script. */
export async function WhySection(props: {
  file: CaseFile;
  why: WhyItMoved;
  state: ChartState;
  path: string;
  /** What the exported picture says of its source. */
  provenance: string;
  findingHref: (findingId: string) => string;
}) {
  const { why, file } = props;
  const { say, formats } = await words();
  const { fall } = why;
  const { scenarios } = file.model;
  const spoken = { file, say, formats };
  const title = waterfallTitle(spoken, why);
  const picture = waterfallSvg(
    fall,
    {
      subject: file.assessment.title,
      title,
      description: waterfallSentence(spoken, why),
      provenance: props.provenance,
    },
    formats,
  );
  return (
    <section className="sec" id="why">
      <div className="hd">
        <h2>{title}</h2>
        <div className="linklist">
          <a href={`${props.path}/why.csv${formatChartState(props.state)}`} download>
            {say("chart.csvWhy")}
          </a>
          <WordsFor namespaces={["chart"]}>
            <PictureExport svg={picture} name={`${file.assessment.slug}-${file.cut.until}-why`} />
          </WordsFor>
        </div>
        <p>
          {say("now.whyNote")}
          {!fall.exact && ` ${say("now.whyEstimated")}`}{" "}
          <Link href="/method#why" prefetch={false}>
            {say("method.whyLink")}
          </Link>
        </p>
      </div>
      <WhyForm
        key={`${why.from} ${why.to} ${why.scenario}`}
        action={`${props.path}#why`}
        hidden={hiddenFields(props.state)}
        scenarios={scenarios.map(({ id, shortLabel }) => ({ id, shortLabel }))}
        scenario={scenarios[why.scenario]?.id ?? ""}
        from={dayAt(props, why.from)}
        to={dayAt(props, why.to)}
        start={file.model.start}
        until={file.cut.until}
      />
      <WaterfallTable file={file} fall={fall} href={props.findingHref} />
    </section>
  );
}

/** What the address says beside the days and the scenario, so that the form keeps it. */
function hiddenFields(state: ChartState): [name: string, value: string][] {
  const kept = { ...state, since: null, until: null, scenario: null };
  return [...new URLSearchParams(formatChartState(kept))];
}
