import Link from "next/link";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import type { CaseFile } from "@/lib/domain/case-file";
import { formatChartState } from "@/lib/view/chart-address";
import type { ChartState } from "@/lib/view/chart-state";
import type { WhyItMoved } from "@/lib/view/now-room";
import { dayAt } from "@/lib/view/view-case";
import { WaterfallTable } from "./waterfall-table";
import { WhyForm } from "./why-form";

/** Why one score changed between two days; the days and the scenario are chosen by a form that needs no script. */
export async function WhySection(props: {
  file: CaseFile;
  why: WhyItMoved;
  state: ChartState;
  path: string;
  findingHref: (findingId: string) => string;
}) {
  const { why, file } = props;
  const { say, formats } = await words();
  const { fall } = why;
  const { scenarios } = file.model;
  const name = scenarios[why.scenario]?.shortLabel ?? "";
  const points = formats.number(Math.abs(fall.changePermille) / 10);
  const title =
    fall.changePermille === 0
      ? say("now.whyStill", { name })
      : say(fall.changePermille > 0 ? "now.whyRose" : "now.whyFell", { name, points });
  return (
    <section className="sec" id="why">
      <div className="hd">
        <h2>{title}</h2>
        <p>
          {say("now.whyNote")}
          {!fall.exact && ` ${say("now.whyEstimated")}`}{" "}
          <Link href="/method#why" prefetch={false}>
            {say("method.whyLink")}
          </Link>
        </p>
      </div>
      <WordsFor namespaces={["now"]}>
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
      </WordsFor>
      <WaterfallTable fall={fall} href={props.findingHref} />
    </section>
  );
}

/** What the address says beside the days and the scenario, so that the form keeps it. */
function hiddenFields(state: ChartState): [name: string, value: string][] {
  const kept = { ...state, since: null, until: null, scenario: null };
  return [...new URLSearchParams(formatChartState(kept))];
}
