import { hash } from "node:crypto";
import type { ConflictEvent } from "@/lib/domain/event";

/** Of all that an event says: equal digests, the same row. */
export function eventDigest(event: ConflictEvent): string {
  return hash("sha256", `${event.dataset}\x1f${event.externalId}\x1f${told(event)}`, "hex");
}

/** What a row without an id is called: by what it says. */
export function eventName(event: Omit<ConflictEvent, "externalId">): string {
  return `row-${hash("sha256", told(event), "hex").slice(0, 24)}`;
}

function told(e: Omit<ConflictEvent, "externalId">): string {
  const when = `${e.occurredOn}\x1f${e.untilOn}\x1f${e.dayPrecision}`;
  const where = `${e.latitude}\x1f${e.longitude}\x1f${e.placePrecision}\x1f${e.place}\x1f${e.admin1}\x1f${e.admin2}\x1f${e.country}`;
  const what = `${e.kind}\x1f${e.subKind}\x1f${e.sideA}\x1f${e.sideB}\x1f${e.targetsCivilians}`;
  const toll = `${e.deathsBest}\x1f${e.deathsLow}\x1f${e.deathsHigh}`;
  return `${when}\x1e${where}\x1e${what}\x1e${toll}\x1e${e.quality}\x1f${e.source}\x1f${e.notes}`;
}
