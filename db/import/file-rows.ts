import { unitBytes } from "@/lib/exchange/events/decode-cell";
import type { Dialect } from "@/lib/exchange/events/import-mapping";
import { isBlank, readRows } from "@/lib/exchange/events/read-rows";
import { cutText, type EventFile } from "./event-file";

export interface PieceCut {
  /** Whole rows in the bytes, blank ones too. */
  readonly cutRows: number;
  readonly usedBytes: number;
}

const LEAST_BYTES = 16_384;
const MOST_BYTES = 2_097_152;
/** A row that does not end within so many bytes has a quote that nothing closes. */
export const MOST_ROW_BYTES = 33_554_432;

/** One row is longer than any row can be. */
export class EndlessRow extends Error {}

/** Reads whole rows from a place in a file; the size of a piece follows from how long the rows are. */
export class PieceReader<T extends PieceCut> {
  private want = 65_536;
  constructor(
    private readonly file: EventFile,
    /** About so many rows are worked on at once. */
    private readonly rowsAPiece: number,
    private readonly work: (bytes: Buffer, isEnd: boolean, firstRow: number) => Promise<T>,
  ) {}

  /** @throws EndlessRow */
  async from(byte: number, firstRow: number): Promise<T & { readonly nextByte: number; readonly isEnd: boolean }> {
    for (let want = this.want; ; want = Math.min(want * 4, MOST_ROW_BYTES)) {
      const bytes = await this.file.bytes(byte, want);
      const { length } = bytes;
      const isEnd = byte + length >= this.file.size;
      const piece = await this.work(bytes, isEnd, firstRow);
      if (piece.cutRows > 0 || isEnd) {
        if (piece.cutRows > 0) this.resize(piece.usedBytes / piece.cutRows);
        return { ...piece, nextByte: byte + piece.usedBytes, isEnd };
      }
      if (length >= MOST_ROW_BYTES) throw new EndlessRow();
    }
  }

  private resize(rowBytes: number): void {
    const want = Math.round((rowBytes * this.rowsAPiece) / LEAST_BYTES) * LEAST_BYTES;
    this.want = Math.min(Math.max(want, LEAST_BYTES), MOST_BYTES);
  }
}

export interface RowsPiece extends PieceCut {
  /** Rows with something in them, cut but not yet decoded. */
  readonly rows: readonly (readonly string[])[];
}

/** The rows of a file as they are cut; so many at once that other requests need not wait. */
export function rowsReader(file: EventFile, dialect: Dialect): PieceReader<RowsPiece> {
  return new PieceReader(file, 400, async (bytes, isEnd) => {
    const { rows, used } = readRows(cutText(bytes, dialect.encoding), dialect, isEnd);
    const usedBytes = isEnd ? bytes.length : used * unitBytes(dialect.encoding);
    return { rows: rows.filter((cells) => !isBlank(cells)), cutRows: rows.length, usedBytes };
  });
}
