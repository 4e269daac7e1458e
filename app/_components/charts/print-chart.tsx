"use client";
import { useId, useMemo } from "react";
import { useWords } from "@/app/_i18n/words";
import type { ChartData } from "@/lib/view/chart-data";
import { chartDrawing } from "@/lib/view/chart-drawing";
import { chartLayout } from "@/lib/view/chart-layout";
import { belowDrawing } from "@/lib/view/drawing-below";
import { colourIn } from "@/lib/view/drawing-colour";
import { DrawnSvg } from "./drawn-svg";
import { useOverlay } from "./use-overlay";

/** The width of a printed page. */
const WIDTH = 660;

/** The chosen view for paper, and for browsers that run no script: the server draws it, the browser adds the bands. */
export function PrintChart({ data }: { data: ChartData }) {
  const { say, formats } = useWords();
  const overlay = useOverlay();
  const id = useId().replaceAll(/[^a-zA-Z0-9]/g, "");
  const [chart, below] = useMemo(() => {
    const style = { colour: colourIn("tokens"), alone: false, id };
    return [
      chartDrawing(data, WIDTH, overlay, style, say, formats),
      belowDrawing(data, chartLayout(data, WIDTH, say, formats), style, say, formats),
    ];
  }, [data, overlay, id, say, formats]);
  return (
    <>
      <DrawnSvg drawing={chart} label={data.description} />
      <DrawnSvg drawing={below} label={say("chart.below", { name: data.scenarios[data.filled]?.shortLabel ?? "" })} />
    </>
  );
}
