"use client";
import { useEffect, useId, useMemo } from "react";
import { useWords } from "@/app/_i18n/words";
import type { Day } from "@/lib/domain/instant";
import type { ChartData } from "@/lib/view/chart-data";
import { chartDrawing } from "@/lib/view/chart-drawing";
import { chartLayout } from "@/lib/view/chart-layout";
import { noOverlay } from "@/lib/view/chart-overlay";
import { belowDrawing } from "@/lib/view/drawing-below";
import { colourIn } from "@/lib/view/drawing-colour";
import { liveData } from "@/lib/view/live-data";
import { useBands } from "./bands-provider";
import { ChartTooltip } from "./chart-tooltip";
import { Crosshair } from "./crosshair";
import { DrawnSvg } from "./drawn-svg";
import type { LiveCut } from "./live-cut";
import { useCrosshair } from "./use-crosshair";
import { useOverlay } from "./use-overlay";
import { useWidth } from "./use-width";

const TIP_WIDTH = 232;
const TIP_GAP = 14;

/**
 * The live chart with the evidence strip and the incidents under it, drawn at the width at hand; one crosshair, moved by the mouse, a
 * finger or the arrow keys, runs through all of them. Heights are fixed by the style sheet, so that nothing moves when it arrives.
 */
export function LiveChart(props: { data: ChartData; live: LiveCut | null; onPin: (day: Day) => void }) {
  const { live } = props;
  const { say, formats } = useWords();
  const { chartIsDrawn } = useBands();
  const overlay = useOverlay();
  const [ref, width] = useWidth<HTMLDivElement>();
  const id = useId().replaceAll(/[^a-zA-Z0-9]/g, "");
  const data = useMemo(() => (live === null ? props.data : liveData(props.data, live)), [props.data, live]);
  const shown = live === null ? overlay : noOverlay;
  const drawings = useMemo(() => {
    if (width === null || width === 0) return null;
    const style = { colour: colourIn("tokens"), alone: false, id };
    const chart = chartDrawing(data, width, shown, style, say, formats);
    return { chart, below: belowDrawing(data, chartLayout(data, width, say, formats), style, say, formats) };
  }, [data, width, shown, id, say, formats]);
  const isDrawn = drawings !== null;
  useEffect(() => {
    if (isDrawn) chartIsDrawn();
  }, [isDrawn, chartIsDrawn]);
  const both = useMemo(() => (drawings === null ? [] : [drawings.chart, drawings.below]), [drawings]);
  const cross = useCrosshair({ data, drawings: both, onPin: props.onPin });
  return (
    <section className={`chartbox ${data.view}`} ref={ref} aria-label={say("chart.chart")}>
      {drawings !== null && (
        <>
          <div
            className="crossbox"
            role="application"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: an application is interactive, arrow keys move its crosshair
            tabIndex={0}
            aria-label={`${data.title}. ${say("chart.keys")}`}
            {...cross.handlers}
          >
            <DrawnSvg drawing={drawings.chart} label={data.description} />
            <DrawnSvg
              drawing={drawings.below}
              label={say("chart.below", { name: data.scenarios[data.filled]?.shortLabel ?? "" })}
            />
            {cross.point !== null && cross.tip !== null && (
              <>
                <Crosshair drawings={both} data={data} point={cross.point} />
                <div className="tipbox" style={tipPlace(cross.tip, drawings.chart.width)}>
                  <ChartTooltip point={cross.point} scenarios={data.scenarios} bands={shown.bands} />
                </div>
              </>
            )}
          </div>
          <p className="readout">
            <span aria-live="polite">{cross.said === "" ? say("chart.readout") : cross.said}</span>
          </p>
        </>
      )}
    </section>
  );
}

function tipPlace({ px, top }: { px: number; top: number }, width: number) {
  const right = px + TIP_GAP;
  const left = right + TIP_WIDTH > width ? px - TIP_GAP - TIP_WIDTH : right;
  return { left: Math.max(left, 0), top, width: TIP_WIDTH };
}
