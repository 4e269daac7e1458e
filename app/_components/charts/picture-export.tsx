"use client";
import { useState } from "react";
import { useWords } from "@/app/_i18n/words";
import { pngBlob, saveFile, svgBlob } from "./save-picture";

type Outcome = "chart.copied" | "chart.copyFailed" | "chart.exportFailed" | null;

/** Takes a drawing out of the page: as picture, as drawing, to the clipboard, as link. `svg` stands alone: hex colours, title, provenance. */
export function PictureExport({ svg, name }: { svg: string | (() => string); name: string }) {
  const { say } = useWords();
  const [outcome, setOutcome] = useState<Outcome>(null);
  const drawing = () => (typeof svg === "string" ? svg : svg());
  const savePng = () =>
    pngBlob(drawing()).then(
      (blob) => {
        saveFile(`${name}.png`, blob);
        setOutcome(null);
      },
      () => setOutcome("chart.exportFailed"),
    );
  // the picture is handed over as a promise: some browsers let only the press itself write to the clipboard
  const copyImage = () =>
    navigator.clipboard.write([new ClipboardItem({ "image/png": pngBlob(drawing()) })]).then(
      () => setOutcome("chart.copied"),
      () => setOutcome("chart.copyFailed"),
    );
  const copyLink = () =>
    navigator.clipboard.writeText(window.location.href).then(
      () => setOutcome("chart.copied"),
      () => setOutcome("chart.copyFailed"),
    );
  return (
    <>
      <button type="button" className="link" onClick={savePng}>
        {say("chart.png")}
      </button>
      <button type="button" className="link" onClick={() => saveFile(`${name}.svg`, svgBlob(drawing()))}>
        {say("chart.svg")}
      </button>
      <button type="button" className="link" onClick={copyImage}>
        {say("chart.copyImage")}
      </button>
      <button type="button" className="link" onClick={copyLink}>
        {say("chart.copyLink")}
      </button>
      <span role="status" className="mut">
        {outcome === null ? "" : say(outcome)}
      </span>
    </>
  );
}
