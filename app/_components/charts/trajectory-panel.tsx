"use client";
import { useMemo, useState } from "react";
import { useWords } from "@/app/_i18n/words";
import { daysBetween } from "@/lib/domain/calendar";
import type { ChartData } from "@/lib/view/chart-data";
import { chartLayout } from "@/lib/view/chart-layout";
import type { ChartState } from "@/lib/view/chart-state";
import { HORIZON_DAYS } from "@/lib/view/chart-window";
import type { OverviewData } from "@/lib/view/overview-data";
import { type AsOfRange, AsOfSlider } from "./as-of-slider";
import { LiveChart } from "./live-chart";
import type { LiveCut } from "./live-cut";
import { OverviewStrip } from "./overview-strip";
import { useChartAddress } from "./use-chart-address";
import { useWidth } from "./use-width";

/** The live chart with what steers it: the strip of the whole period and the look back. All of it lives in the address. */
export function TrajectoryPanel(props: {
  path: string;
  state: ChartState;
  data: ChartData;
  overview: OverviewData;
  asOf: AsOfRange;
  /** Overrides what the slider shows of another as-of day. */
  live?: LiveCut | null;
}) {
  const { data, asOf } = props;
  const { say, formats } = useWords();
  const { pending, go } = useChartAddress(props.path, props.state);
  const [ref, width] = useWidth<HTMLDivElement>();
  const [scrubbed, setScrubbed] = useState<LiveCut | null>(null);
  const [shown, setShown] = useState(data);
  if (shown !== data) {
    setShown(data);
    setScrubbed(null);
  }
  const layout = useMemo(
    () => (width === null || width === 0 ? null : chartLayout(data, width, say, formats)),
    [data, width, say, formats],
  );
  const until = daysBetween(asOf.start, asOf.until);
  const last = Math.max(daysBetween(asOf.start, asOf.latest), until);
  const xEnd = last + 1 + HORIZON_DAYS;
  const perDay = layout === null ? 0 : (layout.right - layout.left) / xEnd;
  return (
    <div className="panel" ref={ref} aria-busy={pending}>
      {pending && (
        <span className="pending" role="status">
          {say("chart.loading")}
        </span>
      )}
      <LiveChart data={data} live={props.live ?? scrubbed} onPin={(day) => go({ pin: day })} />
      <div className="steer">
        {layout !== null && (
          <>
            <OverviewStrip
              overview={props.overview}
              data={data}
              until={until}
              geometry={{ left: layout.left, right: layout.right, width: layout.width, xEnd }}
              onWindow={(from, to) => go({ range: { from, to } })}
            />
            <AsOfSlider
              range={asOf}
              track={{ left: layout.left + perDay, width: Math.max(last, 1) * perDay }}
              onGo={(day) => go({ asOf: day })}
              onLive={setScrubbed}
              past={{ href: `${props.path}/replay.json?by=${asOf.by}`, data }}
            />
          </>
        )}
      </div>
    </div>
  );
}
