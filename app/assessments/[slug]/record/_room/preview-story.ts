import type { Yardstick } from "@/lib/domain/assessment";
import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";
import { estimativeWord } from "@/lib/view/estimative-word";

interface Story {
  readonly say: Say;
  readonly formats: Formats;
  readonly yardstick: Yardstick;
  readonly names: readonly string[];
}

/** The scores before and after in sentences: who leads then, by how much, in which word. All in tenths of a percent. */
export function previewStory(before: readonly number[], after: readonly number[], story: Story): string[] {
  const lead = highest(after, -1);
  return [leadSentence(before, after, lead, story), wordSentence(before[lead] ?? 0, after[lead] ?? 0, story)].filter(
    (sentence) => sentence !== "",
  );
}

function leadSentence(before: readonly number[], after: readonly number[], lead: number, story: Story): string {
  const { say, formats, names } = story;
  const second = highest(after, lead);
  const earlier = highest(before, -1);
  const points = (scores: readonly number[], other: number) =>
    formats.number(((scores[lead] ?? 0) - (scores[other] ?? 0)) / 10);
  const other = names[second] ?? "";
  if (earlier === second) return say("record.leadTakenOver", { other, after: points(after, second) });
  if (earlier !== lead)
    return say("record.leadTaken", { other: names[earlier] ?? "", second: other, after: points(after, second) });
  const [then, now] = [gap(before, lead, second), gap(after, lead, second)];
  const values = { other, before: points(before, second), after: points(after, second) };
  if (then === now) return say("record.leadStays", values);
  return say(now > then ? "record.leadGrows" : "record.leadShrinks", values);
}

function wordSentence(before: number, after: number, { say, yardstick }: Story): string {
  const then = estimativeWord(before, yardstick, say).word;
  const now = estimativeWord(after, yardstick, say).word;
  if (now === null) return "";
  if (then === now || then === null) return then === now ? say("record.wordStays", { after: now }) : "";
  return say("record.wordChanges", { before: then, after: now });
}

const gap = (scores: readonly number[], a: number, b: number): number => (scores[a] ?? 0) - (scores[b] ?? 0);

/** The place of the highest score, `but` left out; the first of equals. */
function highest(scores: readonly number[], but: number): number {
  return scores.reduce(
    (best, score, index) => (index !== but && (best < 0 || score > (scores[best] ?? 0)) ? index : best),
    -1,
  );
}
