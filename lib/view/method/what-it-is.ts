import type { Say } from "@/lib/messages/say";
import { list, type MethodBlock, section } from "./method-block";

const items = [
  "follows",
  "tables",
  "confidence",
  "same",
  "silence",
  "adds",
  "projection",
  "band",
  "zeros",
  "tempered",
] as const;

/** What a score is and is not: the first thing to read. */
export function whatItIs(say: Say): MethodBlock[] {
  return [section("what", say("method.what.title")), list(items.map((item) => say(`method.what.item.${item}`)))];
}
