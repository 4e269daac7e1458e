import type { Say } from "@/lib/messages/say";
import { list, type MethodBlock, section } from "./method-block";

const assumptions = ["exclusive", "independent", "reports", "events", "commute", "given"] as const;
const limits = [
  "judgement",
  "shapley",
  "counts",
  "flip",
  "ways",
  "watch",
  "fan",
  "bands",
  "learning",
  "drift",
  "caches",
] as const;

/** What is taken for granted, and where the engine stops or becomes less exact. */
export function assumptionsAndLimits(say: Say): MethodBlock[] {
  return [
    section("assumptions", say("method.assumptions.title")),
    { kind: "list", ordered: true, items: assumptions.map((item) => say(`method.assumptions.item.${item}`)) },
    section("limits", say("method.limits.title")),
    list(limits.map((item) => say(`method.limits.item.${item}`))),
  ];
}
