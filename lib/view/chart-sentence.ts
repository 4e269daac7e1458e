import type { ChartPin, ChartScenario, HindsightPoint } from "./chart-data";
import type { ChartState } from "./chart-state";
import { dayAt, type ViewCase } from "./view-case";

/** What is drawn and where it ends, in words: the text of the picture for who cannot see it. */
export function chartSentence(
  { file, say, formats }: Pick<ViewCase, "file" | "say" | "formats">,
  window: { readonly from: number; readonly to: number; readonly horizonDays: number },
  drawn: {
    readonly view: ChartState["view"];
    readonly scenarios: readonly ChartScenario[];
    readonly pin: ChartPin | null;
    readonly hindsight: readonly HindsightPoint[];
  },
): string {
  const dayText = (t: number) => formats.longDay(dayAt({ file }, t));
  const [first, second] = [...drawn.scenarios].sort((a, b) => b.permille - a.permille);
  const sentences = [
    say(window.horizonDays > 0 ? "view.chartSentence" : "view.chartSentencePast", {
      view: drawn.view,
      count: drawn.scenarios.length,
      from: dayText(window.from),
      to: dayText(window.to),
      ahead: dayText(window.to + window.horizonDays),
      leader: first?.label ?? "",
      score: formats.percent((first?.permille ?? 0) / 1000),
      second: second?.label ?? "",
      secondScore: formats.percent((second?.permille ?? 0) / 1000),
    }),
  ];
  if (drawn.hindsight.length > 0) sentences.push(say("view.hindsightSentence"));
  if (drawn.pin !== null) sentences.push(say("view.pinSentence", { day: formats.longDay(drawn.pin.day) }));
  return sentences.join(" ");
}
