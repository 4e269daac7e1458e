import { unitBytes } from "@/lib/exchange/events/decode-cell";
import type { Dialect } from "@/lib/exchange/events/import-mapping";
import { isBlank, readRows } from "@/lib/exchange/events/read-rows";
import { cutText, type EventFile } from "./event-file";

export interface RowsPiece {
  /** Rows with something in them, cut but not yet decoded. */
  readonly rows: readonly (readonly string[])[];
  /** Where the next piece begins. */
  readonly nextByte: number;
  readonly isEnd: boolean;
}

/** About so many rows are worked on at once: few enough that other requests need not wait. */
const ROWS_A_PIECE = 400;
const LEAST_BYTES = 16_384;
const MOST_BYTES = 1_048_576;
/** A row that does not end within so many bytes has a quote that nothing closes. */
export const MOST_ROW_BYTES = 33_554_432;

/** One row is longer than any row can be. */
export class EndlessRow extends Error {}

/** Reads whole rows from a place in a file; the size of a piece follows from how long the rows are. */
export class RowsReader {
  private want = 65_536;
  constructor(
    private readonly file: EventFile,
    private readonly dialect: Dialect,
  ) {}

  /** @throws EndlessRow */
  async from(byte: number): Promise<RowsPiece> {
    for (let want = this.want; ; want = Math.min(want * 4, MOST_ROW_BYTES)) {
      const bytes = await this.file.bytes(byte, want);
      const isEnd = byte + bytes.length >= this.file.size;
      const { rows, used } = readRows(cutText(bytes, this.dialect.encoding), this.dialect, isEnd);
      if (rows.length > 0 || isEnd) {
        const usedBytes = isEnd ? bytes.length : used * unitBytes(this.dialect.encoding);
        if (rows.length > 0) this.resize(usedBytes / rows.length);
        return { rows: rows.filter((cells) => !isBlank(cells)), nextByte: byte + usedBytes, isEnd };
      }
      if (bytes.length >= MOST_ROW_BYTES) throw new EndlessRow();
    }
  }

  private resize(rowBytes: number): void {
    const want = Math.round((rowBytes * ROWS_A_PIECE) / LEAST_BYTES) * LEAST_BYTES;
    this.want = Math.min(Math.max(want, LEAST_BYTES), MOST_BYTES);
  }
}
