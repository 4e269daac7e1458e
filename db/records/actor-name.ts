import { type Actor, localActor, sampleActor, watchActor } from "../context";

const known: ReadonlyMap<string, Actor> = new Map(
  [localActor, sampleActor, watchActor].map((actor) => [actor.id, actor]),
);

/** The name of whoever recorded something; the id itself for somebody who is not known here. */
export function actorName(id: string): string {
  return known.get(id)?.name ?? id;
}
