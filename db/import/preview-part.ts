import type { ConflictEvent } from "@/lib/domain/event";
import { dayOf } from "@/lib/domain/instant";
import type { LightEvent } from "@/lib/domain/light-event";
import type { ImportMapping } from "@/lib/exchange/events/import-mapping";
import { MatchIndex } from "@/lib/exchange/events/match-events";
import { headRows } from "@/lib/exchange/events/propose-mapping";
import type { Doubt, Refusal, RowFate } from "@/lib/exchange/events/row-fate";
import { rowReader } from "@/lib/exchange/events/row-to-event";
import type { Context } from "../context";
import { allEvents } from "../queries/all-events";
import { knownEvents } from "../queries/known-events";
import { eventName } from "./event-digest";
import type { EventFile } from "./event-file";
import { EndlessRow, rowsReader } from "./file-rows";
import { judgeEvents } from "./judge-events";
import { dataStart } from "./look-at-file";
import { readPiece } from "./read-piece";
import { withEventFile } from "./start-import";

export interface PreviewRow {
  readonly row: number;
  readonly fate: RowFate;
  readonly doubts: readonly Doubt[];
  readonly event: ConflictEvent;
}
export interface PreviewPart {
  readonly nextByte: number;
  readonly nextRow: number;
  readonly isEnd: boolean;
  readonly bytes: number;
  readonly counts: Readonly<Record<RowFate | "doubtful", number>>;
  /** The first rows of the part, as many as were asked for. */
  readonly rows: readonly PreviewRow[];
  readonly refusals: readonly Refusal[];
  /** Rows with a doubt, the first of the part. */
  readonly doubtful: readonly { readonly row: number; readonly doubts: readonly Doubt[] }[];
}

interface Args {
  readonly slug: string;
  readonly uploadId: string;
  readonly mapping: ImportMapping;
  /** Where the part before ended; null begins at the first row. */
  readonly from: { readonly byte: number; readonly row: number } | null;
  readonly showRows: number;
}

/** A part of a file that one request works on. */
const PART_BYTES = 3_000_000;
const MOST_TOLD = 2000;

/** What would become of a part of a file if it were imported; nothing is kept. */
export function previewPart(context: Context, args: Args): Promise<PreviewPart> {
  return withEventFile(context, args, (file) => preview(context, args, file));
}

async function preview(context: Context, args: Args, file: EventFile): Promise<PreviewPart> {
  const { slug, mapping, showRows } = args;
  const reader = rowReader(mapping, { today: dayOf(context.now), nameOf: eventName });
  const pieces = rowsReader(file, mapping.dialect);
  const others = (await allEvents(context, { slug })).filter(({ dataset }) => dataset !== mapping.dataset);
  const matches = new MatchIndex<LightEvent>(others);
  const begin = args.from ?? {
    byte: await dataStart(file, mapping.dialect),
    row: headRows(mapping.dialect) + 1,
  };
  const told = {
    counts: { new: 0, same: 0, changed: 0, refused: 0, doubtful: 0 },
    ...{ rows: [] as PreviewRow[], refusals: [] as Refusal[] },
    doubtful: [] as { row: number; doubts: readonly Doubt[] }[],
  };
  const seen = new Map<string, { digest: string; isOwn: boolean }>();
  let { byte, row } = begin;
  while (byte < file.size && byte - begin.byte < PART_BYTES) {
    const piece = await pieces.from(byte, row).catch((error: unknown) => {
      if (error instanceof EndlessRow) return null;
      throw error;
    });
    if (piece === null) {
      told.refusals.push({ row, column: "", field: null, value: "", rule: "quote" });
      told.counts.refused += 1;
      byte = file.size;
      break;
    }
    const read = readPiece(reader, piece.rows, row);
    const externalIds = read.events.map(({ event }) => event.externalId);
    const stored = await knownEvents(context, { slug, dataset: mapping.dataset, externalIds });
    const { fates, repeated } = judgeEvents(read.events, new Map([...stored, ...seen]), idColumn(mapping));
    told.refusals.push(...[...read.refusals, ...repeated].slice(0, MOST_TOLD - told.refusals.length));
    told.counts.refused += read.refused;
    for (const { read: one, fate } of fates) {
      told.counts[fate] += 1;
      seen.set(one.event.externalId, { digest: one.digest, isOwn: true });
      const match = fate === "refused" || others.length === 0 ? null : matches.best(one.event);
      const doubts = match === null ? one.doubts : [...one.doubts, otherDataset(match.event)];
      if (doubts.length > 0) told.counts.doubtful += 1;
      if (doubts.length > 0 && told.doubtful.length < MOST_TOLD) told.doubtful.push({ row: one.row, doubts });
      if (told.rows.length < showRows) told.rows.push({ row: one.row, fate, doubts, event: one.event });
    }
    byte = piece.nextByte;
    row += piece.rows.length;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { nextByte: byte, nextRow: row, isEnd: byte >= file.size, bytes: file.size, ...told };
}

function idColumn({ fields, columns }: ImportMapping): string {
  const source = fields.externalId;
  return source !== undefined && "column" in source ? (columns[source.column] ?? "") : "";
}

function otherDataset({ dataset, externalId, seq }: LightEvent): Doubt {
  return { kind: "other-dataset", field: null, value: `${dataset} ${externalId} (${seq})` };
}
