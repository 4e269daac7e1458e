import type { StoredEvent } from "@/lib/domain/event";
import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";

type Toll = Pick<StoredEvent, "deathsBest" | "deathsLow" | "deathsHigh">;

/** The deaths of an event in one phrase: what is not known is never written as 0. */
export function deathsText({ deathsBest, deathsLow, deathsHigh }: Toll, say: Say, formats: Formats): string {
  if (deathsBest === null) return say("events.deaths.unknown");
  const best = formats.number(deathsBest, 0);
  const high = deathsHigh ?? deathsBest;
  const low = deathsLow ?? deathsBest;
  if (deathsBest === 0 && high > 0) return say("events.deaths.doubtful", { high: formats.number(high, 0) });
  if (low === deathsBest && high === deathsBest) return best;
  return say("events.deaths.range", { best, low: formats.number(low, 0), high: formats.number(high, 0) });
}
