"use client";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { useWords } from "@/app/_i18n/words";
import type { ChartData } from "@/lib/view/chart-data";
import { trajectorySvg } from "@/lib/view/trajectory-svg";
import { pngBlob, saveFile, svgBlob } from "./save-picture";

const WIDTH = 1080;
type Outcome = "chart.copied" | "chart.copyFailed" | "chart.exportFailed" | null;

/** Takes the chart out of the page: as picture, as drawing, as link. */
export function ChartExport({ data, name }: { data: ChartData; name: string }) {
  const { say, formats } = useWords();
  const [outcome, setOutcome] = useState<Outcome>(null);
  const drawing = () => trajectorySvg(data, { width: WIDTH, colours: "hex", frame: true }, say, formats);
  const savePng = () =>
    pngBlob(drawing()).then(
      (blob) => {
        saveFile(`${name}.png`, blob);
        setOutcome(null);
      },
      () => setOutcome("chart.exportFailed"),
    );
  const copyLink = () =>
    navigator.clipboard.writeText(window.location.href).then(
      () => setOutcome("chart.copied"),
      () => setOutcome("chart.copyFailed"),
    );
  return (
    <>
      <Button className="link" onPress={savePng}>
        {say("chart.png")}
      </Button>
      <Button className="link" onPress={() => saveFile(`${name}.svg`, svgBlob(drawing()))}>
        {say("chart.svg")}
      </Button>
      <Button className="link" onPress={copyLink}>
        {say("chart.copyLink")}
      </Button>
      <span role="status" className="mut">
        {outcome === null ? "" : say(outcome)}
      </span>
    </>
  );
}
