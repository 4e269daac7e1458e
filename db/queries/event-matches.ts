import type { LightEvent } from "@/lib/domain/light-event";
import { type EventMatch, MatchIndex } from "@/lib/exchange/events/match-events";
import { authorise } from "../access";
import type { Context } from "../context";
import { allEvents } from "./all-events";

export interface ProposedMatch {
  readonly event: LightEvent;
  readonly match: EventMatch<LightEvent>;
}

/** Pairs of events of two datasets that may tell the same attack and that nobody has joined yet, the likeliest first. */
export async function eventMatches(context: Context, slug: string): Promise<readonly ProposedMatch[]> {
  authorise(context.actor, "eventMatches");
  const events = await allEvents(context, { slug });
  const [first, ...others] = [...new Set(events.map(({ dataset }) => dataset))].sort();
  if (first === undefined || others.length === 0) return [];
  const joined = new Set(events.flatMap(({ sameAs }) => (sameAs === null ? [] : [sameAs])));
  const free = events.filter(({ seq, sameAs }) => sameAs === null && !joined.has(seq));
  const index = new MatchIndex(free.filter(({ dataset }) => dataset === first));
  const taken = new Set<number>();
  return free
    .filter(({ dataset }) => dataset !== first)
    .flatMap((event) => {
      const match = index.best(event);
      return match === null ? [] : [{ event, match }];
    })
    .sort((a, b) => order(a.match) - order(b.match) || a.match.km - b.match.km)
    .filter(({ match: { event } }) => {
      if (taken.has(event.seq)) return false;
      taken.add(event.seq);
      return true;
    });
}

const order = ({ confidence }: { confidence: "high" | "some" }) => (confidence === "high" ? 0 : 1);
