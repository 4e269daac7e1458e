import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";
import type { ChartData } from "./chart-data";
import { chartDrawing } from "./chart-drawing";
import { type ChartOverlay, noOverlay } from "./chart-overlay";
import { colourIn } from "./drawing-colour";
import { FONTS } from "./svg-fonts";
import { framed } from "./svg-frame";
import { element, escapeXml } from "./svg-text";

export interface SvgOptions {
  readonly width: number;
  /** `tokens`: the colours of the page with the light values as fallback; `hex`: the light values alone. */
  readonly colours: "tokens" | "hex";
  /** Adds background, title, sentence and provenance, for a picture that travels alone. */
  readonly frame?: boolean;
  /** For the style sheet of a page that holds the picture. */
  readonly className?: string;
  /** What the browser has worked out: bands and fan. */
  readonly overlay?: ChartOverlay;
  /** Tells the patterns of several drawings in one page apart. */
  readonly id?: string;
}

export const FONT_SIZE = 13;

/** The trajectory in the chosen view as one static SVG: complete without script, style sheet or network. */
export function trajectorySvg(data: ChartData, options: SvgOptions, say: Say, formats: Formats): string {
  const colour = colourIn(options.colours);
  const alone = options.frame === true;
  const { overlay = noOverlay, id = "trajectory" } = options;
  const drawing = chartDrawing(data, options.width, overlay, { colour, alone, id }, say, formats);
  const words = { ...data, description: [data.description, ...overlayWords(data, overlay, say)].join(" ") };
  const frame = alone ? framed(words, drawing, drawing.markup, colour) : drawing;
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      class: options.className,
      width: drawing.width,
      height: frame.height,
      viewBox: `0 0 ${drawing.width} ${frame.height}`,
      role: "img",
      "font-family": FONTS,
      "font-size": FONT_SIZE,
      fill: colour("ink-2"),
    },
    element("title", {}, escapeXml(data.title)),
    element("desc", {}, escapeXml(`${words.description} ${data.provenance}`)),
    frame.markup,
  );
}

/** What a picture that leaves the page says about its bands and its fan. */
export function overlayWords(data: ChartData, overlay: ChartOverlay, say: Say): string[] {
  if (data.view === "shares") return [];
  const sentences: string[] = [];
  if (overlay.bands !== null) sentences.push(say("view.bandSentence"));
  if (overlay.fan !== null) sentences.push(say("view.fanSentence"));
  return sentences;
}
