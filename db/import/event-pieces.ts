import type { Day } from "@/lib/domain/instant";
import { unitBytes } from "@/lib/exchange/events/decode-cell";
import type { ImportMapping } from "@/lib/exchange/events/import-mapping";
import { isBlank, readRows } from "@/lib/exchange/events/read-rows";
import { rowReader } from "@/lib/exchange/events/row-to-event";
import { eventName } from "./event-digest";
import { cutText, type EventFile } from "./event-file";
import { type PieceCut, PieceReader } from "./file-rows";
import { type PieceRead, readPiece } from "./read-piece";

/** The events of some bytes of a file. */
export interface CutEvents extends PieceRead, PieceCut {
  /** Rows with something in them. */
  readonly rows: number;
}
export type CutWork = (bytes: Buffer, isEnd: boolean, firstRow: number) => CutEvents;

/** Reads events of a file, a piece at a time. */
export interface EventPieces {
  /** Whether the next piece may be read while one is kept: only where another thread reads. */
  readonly isAhead: boolean;
  /** @throws EndlessRow */
  from(byte: number, firstRow: number): Promise<CutEvents & { readonly nextByte: number }>;
  close(): Promise<void>;
}
export type ReadPieces = (file: EventFile, mapping: ImportMapping, today: Day) => EventPieces;

/** From bytes to events: cut, decode, check, digest. */
export function cutWork(mapping: ImportMapping, today: Day): CutWork {
  const { dialect } = mapping;
  const reader = rowReader(mapping, { today, nameOf: eventName });
  return (bytes, isEnd, firstRow) => {
    const { rows: cut, used } = readRows(cutText(bytes, dialect.encoding), dialect, isEnd);
    const rows = cut.filter((cells) => !isBlank(cells));
    const usedBytes = isEnd ? bytes.length : used * unitBytes(dialect.encoding);
    return { ...readPiece(reader, rows, firstRow), rows: rows.length, cutRows: cut.length, usedBytes };
  };
}

/** Few enough that other requests need not wait: these are both read and kept on the one thread. */
const ROWS_A_PIECE = 400;

/** In this thread. */
export const readHere: ReadPieces = (file, mapping, today) => {
  const work = cutWork(mapping, today);
  const pieces = new PieceReader(file, ROWS_A_PIECE, async (bytes, isEnd, row) => work(bytes, isEnd, row));
  return { isAhead: false, from: (byte, firstRow) => pieces.from(byte, firstRow), close: async () => {} };
};
