import type { Refusal, RowFate } from "@/lib/exchange/events/row-fate";
import { shownValue } from "@/lib/exchange/events/row-fate";
import type { KnownEvent } from "./known-digests";
import type { ReadEvent } from "./read-piece";

export interface Judged {
  readonly fates: readonly { readonly read: ReadEvent; readonly fate: RowFate }[];
  readonly repeated: readonly Refusal[];
}

/** What becomes of each event of a piece, given what is known already; the first of two rows with one id stands. */
export function judgeEvents(
  events: readonly ReadEvent[],
  known: ReadonlyMap<string, KnownEvent>,
  idColumn: string,
): Judged {
  const here = new Map<string, string>();
  const repeated: Refusal[] = [];
  const fates = events.map((read): Judged["fates"][number] => {
    const { externalId } = read.event;
    const before = known.get(externalId);
    const own = here.get(externalId) ?? (before?.isOwn === true ? before.digest : undefined);
    if (own !== undefined) {
      if (own === read.digest) return { read, fate: "same" };
      const value = shownValue(externalId);
      repeated.push({ row: read.row, column: idColumn, field: "externalId", value, rule: "repeated" });
      return { read, fate: "refused" };
    }
    here.set(externalId, read.digest);
    if (before === undefined) return { read, fate: "new" };
    return { read, fate: before.digest === read.digest ? "same" : "changed" };
  });
  return { fates, repeated };
}
