"use client";
import { useWords } from "@/app/_i18n/words";
import { shownCsv } from "@/lib/exchange/shown-csv";
import { bandsAt } from "@/lib/view/band-rows";
import type { ChartData } from "@/lib/view/chart-data";
import { type ChartOverlay, noOverlay } from "@/lib/view/chart-overlay";
import { overlayWords, trajectorySvg } from "@/lib/view/trajectory-svg";
import { PictureExport } from "./picture-export";
import { saveFile } from "./save-picture";
import { useOverlay } from "./use-overlay";

const WIDTH = 1080;

/** Takes what the chart shows out of the page, with the band and the fan when they are drawn. */
export function ChartExport({ data, name }: { data: ChartData; name: string }) {
  const { say, formats } = useWords();
  const computed = useOverlay();
  const overlay = data.view === "shares" ? noOverlay : computed;
  const saveCsv = () => {
    const about = [data.subject, data.title, ...overlayWords(data, overlay, say), data.provenance];
    const ids = data.scenarios.map((scenario) => scenario.id);
    const csv = shownCsv(about, ids, shownMoments(data, overlay));
    saveFile(`${name}-shown.csv`, new Blob([csv], { type: "text/csv;charset=utf-8" }));
  };
  return (
    <>
      <button type="button" className="link" onClick={saveCsv}>
        {say("chart.csvShown")}
      </button>
      <PictureExport
        svg={() => trajectorySvg(data, { width: WIDTH, colours: "hex", frame: true, overlay }, say, formats)}
        name={name}
      />
    </>
  );
}

function shownMoments(data: ChartData, { bands, fan }: ChartOverlay) {
  const hindsight = new Map(data.hindsight.map(({ x, p }) => [x, p]));
  const now = data.points.findLast((point) => point.phase === "now")?.x ?? 0;
  return data.points.map((point) => ({
    day: point.day,
    phase: point.phase,
    p: point.p,
    hindsight: hindsight.get(point.x) ?? null,
    bands: (bands === null ? undefined : bandsAt(bands, point)) ?? null,
    fan: fan?.find(({ days }) => point.phase === "projected" && point.x === now + days)?.ranges ?? null,
  }));
}
