import type { DateOrderFound } from "@/lib/exchange/events/date-order";
import { cellDecoder } from "@/lib/exchange/events/decode-cell";
import { detectDialect } from "@/lib/exchange/events/detect-dialect";
import { detectEncoding, type EncodingFound, markOf } from "@/lib/exchange/events/detect-encoding";
import type { Dialect, ImportMapping } from "@/lib/exchange/events/import-mapping";
import { headerSignature, headRows, proposeMapping } from "@/lib/exchange/events/propose-mapping";
import { isBlank, readRows } from "@/lib/exchange/events/read-rows";
import { cutText, type EventFile } from "./event-file";

export interface FileLook {
  readonly bytes: number;
  readonly encoding: EncodingFound;
  readonly mapping: ImportMapping;
  readonly dates: DateOrderFound;
  /** What files with the same columns are remembered by. */
  readonly signature: string;
  /** The first rows below the header. */
  readonly sample: readonly (readonly string[])[];
}

const HEAD_BYTES = 2_097_152;
const SAMPLE_ROWS = 20;
const PIECE = 4_194_304;

/** What a file is, as far as can be told without asking; `chosen` is what somebody has set right. */
export async function lookAtFile(file: EventFile, chosen: Partial<Dialect> = {}): Promise<FileLook> {
  const bytes = await file.bytes(0, HEAD_BYTES);
  const found = detectEncoding(bytes.subarray(0, 4096), await isUtf8(file));
  const encoding = chosen.encoding ?? found.encoding;
  const isWhole = bytes.length === file.size;
  const mark = markOf(bytes)?.mark ?? 0;
  const text = cutText(bytes.subarray(mark), encoding);
  const dialect = { ...detectDialect(text, encoding, isWhole), ...chosen };
  const decode = cellDecoder(encoding);
  const rows = readRows(text, dialect, isWhole)
    .rows.filter((cells) => !isBlank(cells))
    .map((cells) => cells.map((cell) => decode(cell.slice(0, 2000))));
  const below = rows.slice(headRows(dialect));
  const { mapping, dates } = proposeMapping(dialect, rows[0] ?? [], below);
  return {
    ...{ bytes: file.size, encoding: found, mapping, dates },
    signature: headerSignature(mapping.columns),
    sample: below.slice(0, SAMPLE_ROWS).map((cells) => cells.map((cell) => cell.slice(0, 200))),
  };
}

/** Where the first event begins: below the mark, the header and the row of tags. */
export async function dataStart(file: EventFile, dialect: Dialect): Promise<number> {
  const bytes = await file.bytes(0, HEAD_BYTES);
  const mark = markOf(bytes)?.mark ?? 0;
  const wanted = headRows(dialect);
  if (wanted === 0) return mark;
  const text = cutText(bytes.subarray(mark), dialect.encoding);
  for (let at = text.indexOf(dialect.newline); at >= 0; at = text.indexOf(dialect.newline, at + 1)) {
    const end = at + dialect.newline.length;
    const { rows, used } = readRows(text.slice(0, end), dialect, false);
    const filled = rows.filter((cells) => !isBlank(cells));
    if (filled.length >= wanted) return mark + Buffer.byteLength(text.slice(0, used), byteName(dialect.encoding));
  }
  return file.size;
}

function byteName(encoding: Dialect["encoding"]): "latin1" | "utf16le" {
  return encoding === "utf-16le" || encoding === "utf-16be" ? "utf16le" : "latin1";
}

/** Whether all of the file is valid UTF-8: one letter in another encoding may stand at its end. */
async function isUtf8(file: EventFile): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for (let at = 0; at < file.size; at += PIECE) decoder.decode(await file.bytes(at, PIECE), { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}
