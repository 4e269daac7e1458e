import { eq } from "drizzle-orm";
import { dayOf } from "@/lib/domain/instant";
import { ImportMapping } from "@/lib/exchange/events/import-mapping";
import { headRows } from "@/lib/exchange/events/propose-mapping";
import type { Refusal } from "@/lib/exchange/events/row-fate";
import { finishEventImport } from "../commands/finish-event-import";
import type { Actor } from "../context";
import { type ImportRow, importById } from "../records/event-import";
import { exec, type Steps, type Store } from "../store";
import type { EventFile } from "./event-file";
import { type CutEvents, type EventPieces, type ReadPieces, readHere } from "./event-pieces";
import { EndlessRow } from "./file-rows";
import { insertEvents } from "./insert-events";
import { judgeEvents } from "./judge-events";
import { knownDigests } from "./known-digests";
import { SeenIds } from "./seen-ids";

export interface ImportJob {
  readonly store: Store;
  readonly actor: Actor;
  readonly clock: () => Date;
  readonly slug: string;
  readonly importId: string;
  readonly file: EventFile;
  /** Where the file is read: in this thread, unless another way is given. */
  readonly read?: ReadPieces;
}

/** How many refusals an import remembers; it counts all. */
const MOST_PROBLEMS = 500;

/**
 * Reads on where the import stopped, a piece at a time, each in a transaction of its own that also says how far it came: a kill at any
 * moment loses nothing and doubles nothing. Ends when the file does, or when somebody has paused or cancelled it.
 */
export async function runImport(job: ImportJob): Promise<void> {
  const { store, importId, file } = job;
  const first = await store.read((tx) => importById({ tx, t: store.t }, importId));
  if (first?.state !== "running") return;
  const mapping = ImportMapping.parse(first.mapping);
  const source = mapping.fields.externalId;
  const idColumn = source !== undefined && "column" in source ? (mapping.columns[source.column] ?? "") : "";
  const seen = await SeenIds.of(store, first);
  const pieces = (job.read ?? readHere)(file, mapping, dayOf(job.clock()));
  try {
    const isWhole = await keepPieces(job, pieces, { first, head: headRows(mapping.dialect), idColumn, seen });
    if (!isWhole) return;
  } finally {
    await pieces.close();
  }
  const { actor, slug } = job;
  await finishEventImport({ store, actor, now: job.clock() }, { slug, id: importId });
}

interface Reading {
  readonly first: ImportRow;
  readonly head: number;
  readonly idColumn: string;
  readonly seen: SeenIds;
}

/** True once the whole file is kept. */
async function keepPieces(job: ImportJob, pieces: EventPieces, { first, head, idColumn, seen }: Reading) {
  const { size } = job.file;
  let { nextByte, rowsRead } = first;
  const read = () => {
    const piece = pieces.from(nextByte, rowsRead + head + 1);
    // nobody waits for a piece that was read ahead in vain
    piece.catch(() => {});
    return piece;
  };
  let ahead: ReturnType<typeof read> | null = null;
  while (nextByte < size) {
    try {
      const cut = await (ahead ?? read());
      const from = nextByte;
      nextByte = cut.nextByte;
      rowsRead += cut.rows;
      ahead = pieces.isAhead && nextByte < size ? read() : null;
      if (!(await keepPiece(job, { ...cut, from, idColumn, seen }))) return false;
    } catch (error) {
      if (!(error instanceof EndlessRow)) throw error;
      await fail(job, { row: rowsRead + head + 1, column: "", value: "", rule: "quote" });
      return false;
    }
    await letOthersThrough();
  }
  return true;
}

interface Piece extends CutEvents {
  readonly from: number;
  readonly nextByte: number;
  readonly idColumn: string;
  readonly seen: SeenIds;
}

/** False when the import is not to go on, or another process has gone on with it. */
async function keepPiece({ store, importId }: ImportJob, piece: Piece): Promise<boolean> {
  const isKept = await store.tx(function* (tx): Steps<boolean> {
    const work = { tx, t: store.t, bulk: store.bulk };
    const now = yield* importById(work, importId);
    if (now === undefined || now.state !== "running" || now.nextByte !== piece.from) return false;
    const counts = yield* keepEvents(work, now, piece);
    yield* exec(
      tx
        .update(store.t.eventImport)
        .set({ ...counts, nextByte: piece.nextByte, rowsRead: now.rowsRead + piece.rows })
        .where(eq(store.t.eventImport.id, importId)),
    );
    return true;
  });
  if (isKept) for (const { event } of piece.events) piece.seen.add(event.externalId);
  return isKept;
}

function* keepEvents(
  work: Parameters<typeof insertEvents>[0],
  now: ImportRow,
  { events, refusals, refused, idColumn, seen }: Piece,
) {
  const { id: importId, assessmentId, dataset } = now;
  const externalIds = seen.perhaps(events.map(({ event }) => event.externalId));
  const known = yield* knownDigests(work, { assessmentId, dataset, importId, externalIds });
  const { fates, repeated } = judgeEvents(events, known, idColumn);
  const kept = fates.filter(({ fate }) => fate === "new" || fate === "changed");
  yield* insertEvents(
    work,
    { importId, assessmentId },
    kept.map(({ read }) => read),
  );
  const count = (fate: string) => fates.filter((one) => one.fate === fate).length;
  const told = [...refusals, ...repeated].sort((a, b) => a.row - b.row).map(problemOf);
  return {
    rowsNew: now.rowsNew + count("new"),
    rowsChanged: now.rowsChanged + count("changed"),
    rowsSame: now.rowsSame + count("same"),
    rowsRefused: now.rowsRefused + refused + repeated.length,
    ...(told.length === 0 || now.problems.length >= MOST_PROBLEMS
      ? {}
      : { problems: [...now.problems, ...told].slice(0, MOST_PROBLEMS) }),
  };
}

function problemOf({ row, column, value, rule }: Refusal) {
  return { row, column, value, rule };
}

/** The file cannot be read on: nothing of it counts, and what was kept is never seen. */
async function fail({ store, importId }: ImportJob, problem: ReturnType<typeof problemOf>): Promise<void> {
  await store.tx(function* (tx) {
    const now = yield* importById({ tx, t: store.t }, importId);
    if (now?.state !== "running") return;
    yield* exec(
      tx
        .update(store.t.eventImport)
        .set({ state: "failed", problems: [...now.problems, problem] })
        .where(eq(store.t.eventImport.id, importId)),
    );
  });
}

/** Requests that came in meanwhile are answered first. */
function letOthersThrough(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
