import { dayAt, type SpokenCase } from "./view-case";
import type { WhyItMoved } from "./why-it-moved";

/** How far the score moved, in words; the finding that the steps explain. */
export function waterfallTitle({ file, say, formats }: SpokenCase, why: WhyItMoved): string {
  const name = file.model.scenarios[why.scenario]?.shortLabel ?? "";
  const { changePermille } = why.fall;
  if (changePermille === 0) return say("view.whyStill", { name });
  const points = formats.number(Math.abs(changePermille) / 10);
  return say(changePermille > 0 ? "view.whyRose" : "view.whyFell", { name, points });
}

/** What the picture of the steps shows, for who cannot see it. */
export function waterfallSentence({ file, say, formats }: SpokenCase, why: WhyItMoved): string {
  const { rows } = why.fall;
  return say("view.whySentence", {
    name: file.model.scenarios[why.scenario]?.label ?? "",
    from: formats.longDay(dayAt({ file }, why.from)),
    to: formats.longDay(dayAt({ file }, why.to)),
    start: formats.percent((rows[0]?.permille ?? 0) / 1000),
    end: formats.percent((rows.at(-1)?.permille ?? 0) / 1000),
    count: Math.max(rows.length - 2, 0),
  });
}
