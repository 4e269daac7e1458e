"use client";
import { useWords } from "@/app/_i18n/words";
import { bandText } from "@/lib/view/band-rows";
import type { ChartData } from "@/lib/view/chart-data";
import { useFan } from "./fan-provider";

/** The fan in numbers, and what keeps it apart from the band; or why there is none. */
export function FanNote({ data }: { data: ChartData }) {
  const { say, formats } = useWords();
  const state = useFan();
  if (state.kind === "off") return null;
  if (state.kind === "working") return <p className="bandnote mut">{say("chart.fanWorking")}</p>;
  if (state.kind === "failed") return <p className="bandnote">{say(`chart.fanFailed.${state.why}`)}</p>;
  const listed = state.rows.filter(({ days }) => days >= 7 && days !== 10);
  const ranges = listed.map(({ days, ranges: byScenario }) => {
    const range = byScenario[data.filled];
    return range === undefined ? "" : say("chart.fanRange", { days, range: bandText(range, formats) });
  });
  const name = data.scenarios[data.filled]?.shortLabel ?? "";
  return <p className="bandnote">{say("chart.fanMeaning", { name, ranges: ranges.join(", ") })}</p>;
}
