"use client";
import { useWords } from "@/app/_i18n/words";
import type { ChartData } from "@/lib/view/chart-data";
import { trajectorySvg } from "@/lib/view/trajectory-svg";
import { PictureExport } from "./picture-export";

const WIDTH = 1080;

/** Takes the trajectory out of the page. */
export function ChartExport({ data, name }: { data: ChartData; name: string }) {
  const { say, formats } = useWords();
  return (
    <PictureExport
      svg={() => trajectorySvg(data, { width: WIDTH, colours: "hex", frame: true }, say, formats)}
      name={name}
    />
  );
}
