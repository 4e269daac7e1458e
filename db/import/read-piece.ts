import type { ConflictEvent } from "@/lib/domain/event";
import type { Doubt, Refusal } from "@/lib/exchange/events/row-fate";
import type { RowReader } from "@/lib/exchange/events/row-to-event";
import { eventDigest } from "./event-digest";

export interface ReadEvent {
  readonly row: number;
  readonly event: ConflictEvent;
  readonly digest: string;
  readonly doubts: readonly Doubt[];
}
export interface PieceRead {
  readonly events: readonly ReadEvent[];
  readonly refusals: readonly Refusal[];
  /** Rows that are refused; one may break several rules. */
  readonly refused: number;
}

/** The events of a piece of a file; `firstRow` is the number of its first row. */
export function readPiece(reader: RowReader, cut: readonly (readonly string[])[], firstRow: number): PieceRead {
  const events: ReadEvent[] = [];
  const refusals: Refusal[] = [];
  let refused = 0;
  for (const [index, cells] of cut.entries()) {
    const row = firstRow + index;
    const read = reader.read(cells, row);
    if (read.ok) events.push({ row, event: read.event, digest: eventDigest(read.event), doubts: read.doubts });
    else {
      refused += 1;
      refusals.push(...read.refusals);
    }
  }
  return { events, refusals, refused };
}
