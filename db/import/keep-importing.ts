import { and, eq, exists, inArray, sql } from "drizzle-orm";
import { cancelEventImport } from "../commands/cancel-event-import";
import { type Actor, localActor } from "../context";
import { importById, runningImports } from "../records/event-import";
import { exec, rows, type Store } from "../store";
import { EventFile } from "./event-file";
import { readInThread } from "./read-in-thread";
import { runImport } from "./run-import";

declare global {
  /** On globalThis, because a bundler may load this module more than once in one process. */
  var vigieImports: Map<string, Promise<void>> | undefined;
}

interface Wanted {
  readonly store: Store;
  readonly actor: Actor;
  readonly importId: string;
}

/** Lets an import run on, off the request that asked for it; one that runs already is looked at again once it stops. */
export function keepImporting(wanted: Wanted): Promise<void> {
  const jobs = globalThis.vigieImports ?? new Map<string, Promise<void>>();
  globalThis.vigieImports = jobs;
  const job = (jobs.get(wanted.importId) ?? Promise.resolve())
    .then(() => oneRun(wanted))
    .catch((error) => stopped(wanted, error));
  jobs.set(wanted.importId, job);
  void job.then(() => {
    if (jobs.get(wanted.importId) === job) jobs.delete(wanted.importId);
  });
  return job;
}

/** When the server starts: what was interrupted goes on, and what was given up is cleared away. */
export async function resumeImports(store: Store): Promise<void> {
  for (const { id } of await store.read((tx) => runningImports({ tx, t: store.t })))
    void keepImporting({ store, actor: localActor, importId: id });
  const { t } = store;
  const left = await store.read((tx) =>
    rows(
      tx
        .select({ id: t.eventImport.id })
        .from(t.eventImport)
        .where(
          and(
            inArray(t.eventImport.state, ["cancelled", "failed"]),
            exists(tx.select({ one: sql`1` }).from(t.event).where(eq(t.event.importId, t.eventImport.id))),
          ),
        ),
    ),
  );
  for (const { id } of left) void keepImporting({ store, actor: localActor, importId: id });
}

async function oneRun({ store, actor, importId }: Wanted): Promise<void> {
  const found = await store.read((tx) => importById({ tx, t: store.t }, importId));
  if (found === undefined) return;
  if (found.state === "running") {
    if (found.sha256 === null) throw new Error(`the file of import ${importId} is not here`);
    const file = await EventFile.open(found.sha256);
    try {
      const slug = await slugOf(store, found);
      await runImport({ store, actor, importId, file, slug, clock: () => new Date(), read: readInThread });
    } finally {
      await file.close();
    }
  }
  const after = await store.read((tx) => importById({ tx, t: store.t }, importId));
  if (after?.state === "cancelled" || after?.state === "failed") await discardRows(store, importId);
}

async function slugOf({ read, t }: Store, { assessmentId }: { readonly assessmentId: string }): Promise<string> {
  const [found] = await read((tx) =>
    rows(tx.select({ slug: t.assessment.slug }).from(t.assessment).where(eq(t.assessment.id, assessmentId))),
  );
  return found?.slug ?? "";
}

const ROWS_AT_ONCE = 2000;

/** Rows that will never be seen make room, some thousands at a time. */
export async function discardRows({ tx: write, read, t }: Store, importId: string): Promise<void> {
  for (;;) {
    const some = await read((tx) =>
      rows(tx.select({ seq: t.event.seq }).from(t.event).where(eq(t.event.importId, importId)).limit(ROWS_AT_ONCE)),
    );
    if (some.length === 0) return;
    await write((tx) =>
      exec(
        tx.delete(t.event).where(
          inArray(
            t.event.seq,
            some.map(({ seq }) => seq),
          ),
        ),
      ),
    );
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** A job that broke off must not look as if it ran on, and stand in the way of the next import. */
async function stopped({ store, actor, importId }: Wanted, error: unknown): Promise<void> {
  console.error("vigie: an import of events stopped and can be resumed:", error);
  try {
    const found = await store.read((tx) => importById({ tx, t: store.t }, importId));
    if (found?.state !== "running") return;
    const slug = await slugOf(store, found);
    await cancelEventImport({ store, actor, now: new Date() }, { slug, id: importId, to: "paused" });
  } catch (fault) {
    console.error("vigie: an import of events could not be paused; it goes on when Vigie starts again:", fault);
  }
}
