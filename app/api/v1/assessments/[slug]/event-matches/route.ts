import { handle } from "@/app/_server/handle";
import { matchEvents } from "@/db/commands/match-events";
import { eventMatches } from "@/db/queries/event-matches";
import type { LightEvent } from "@/lib/domain/light-event";
import * as doors from "../../../_operations/events";

export const GET = handle(doors.listEventMatches, async ({ context, params, query }) => {
  const found = await eventMatches(context, params.slug);
  const items = found.slice(0, query.limit).map(({ event, match }) => ({
    ...{ event: sideOf(event), same: sideOf(match.event), km: match.km, days: match.days },
    confidence: match.confidence,
  }));
  return { value: { items, total: found.length } };
});

export const POST = handle(doors.matchEvents, async ({ context, params, body }) => ({
  value: await matchEvents(context, { slug: params.slug, pairs: body.pairs }),
}));

function sideOf({ seq, dataset, externalId, occurredOn, place, sideA, sideB, deathsBest }: LightEvent) {
  return { seq, dataset, externalId, occurredOn, place, sideA, sideB, deathsBest };
}
