import { z } from "zod";
import { eventDatasets } from "@/lib/domain/event";
import type { RuleEvent } from "@/lib/rules/match-events";

const words = [
  "occurredOn",
  "untilOn",
  "place",
  "admin1",
  "country",
  "kind",
  "subKind",
  "sideA",
  "sideB",
  "quality",
] as const;

/** Events as columns: a word that comes again is a number, so that a hundred thousand of them are a few megabytes. */
export const PackedEvents = z.object({
  seq: z.array(z.number()),
  sameAs: z.array(z.number().nullable()),
  dataset: z.array(z.number()),
  dayPrecision: z.array(z.number()),
  placePrecision: z.array(z.number()),
  latitude: z.array(z.number().nullable()),
  longitude: z.array(z.number().nullable()),
  targetsCivilians: z.array(z.boolean().nullable()),
  deathsBest: z.array(z.number().nullable()),
  words: z.array(z.string()),
  columns: z.array(z.array(z.number())).length(words.length),
});
export type PackedEvents = z.infer<typeof PackedEvents>;

export function packEvents(events: readonly RuleEvent[]): PackedEvents {
  const places = new Map<string, number>();
  const placeOf = (word: string): number => {
    const known = places.get(word);
    if (known !== undefined) return known;
    places.set(word, places.size);
    return places.size - 1;
  };
  const columns = words.map((name) => events.map((event) => placeOf(event[name])));
  return {
    seq: events.map(({ seq }) => seq),
    sameAs: events.map(({ sameAs }) => sameAs),
    dataset: events.map(({ dataset }) => eventDatasets.indexOf(dataset)),
    dayPrecision: events.map(({ dayPrecision }) => dayPrecision),
    placePrecision: events.map(({ placePrecision }) => placePrecision),
    latitude: events.map(({ latitude }) => latitude),
    longitude: events.map(({ longitude }) => longitude),
    targetsCivilians: events.map(({ targetsCivilians }) => targetsCivilians),
    deathsBest: events.map(({ deathsBest }) => deathsBest),
    words: [...places.keys()],
    columns,
  };
}

export function unpackEvents(packed: PackedEvents): RuleEvent[] {
  return packed.seq.map((seq, row) => {
    const word = (column: number): string => packed.words[packed.columns[column]?.[row] ?? -1] ?? "";
    return {
      seq,
      sameAs: packed.sameAs[row] ?? null,
      dataset: eventDatasets[packed.dataset[row] ?? -1] ?? "other",
      dayPrecision: packed.dayPrecision[row] ?? 1,
      placePrecision: packed.placePrecision[row] ?? 1,
      latitude: packed.latitude[row] ?? null,
      longitude: packed.longitude[row] ?? null,
      targetsCivilians: packed.targetsCivilians[row] ?? null,
      deathsBest: packed.deathsBest[row] ?? null,
      ...{ occurredOn: word(0), untilOn: word(1), place: word(2), admin1: word(3), country: word(4) },
      ...{ kind: word(5), subKind: word(6), sideA: word(7), sideB: word(8), quality: word(9) },
    };
  });
}
