// An import of 100,000 rows of UCDP beside `sqlite3 .import` of the same file, where that program is present, else beside reading the
// file's rows alone; the memory it takes, how long other requests would wait meanwhile, and what the list costs afterwards.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { Worker } from "node:worker_threads";
import { createAssessment } from "@/db/commands/create-assessment";
import { startEventImport } from "@/db/commands/start-event-import";
import { type Context, localActor } from "@/db/context";
import { EventFile } from "@/db/import/event-file";
import { rowsReader } from "@/db/import/file-rows";
import { dataStart, lookAtFile } from "@/db/import/look-at-file";
import { threadLimits, threadReader } from "@/db/import/read-in-thread";
import { runImport } from "@/db/import/run-import";
import { allEvents } from "@/db/queries/all-events";
import { eventDays } from "@/db/queries/event-days";
import { eventFacets } from "@/db/queries/event-facets";
import { listEventImports } from "@/db/queries/list-event-imports";
import { listEvents } from "@/db/queries/list-events";
import { sqliteStore } from "@/db/sqlite/store";
import { addDays } from "@/lib/domain/instant";
import { newAssessment } from "../support/factories";

// what it is called where scripts/bench.mjs has bundled it
const read = threadReader(
  () => new Worker(new URL("./events.worker.mjs", import.meta.url), { resourceLimits: threadLimits }),
);
const ROWS = 100_000;
const now = new Date("2026-01-01T00:00:00Z");
const folder = mkdtempSync(join(tmpdir(), "vigie-import-"));
const csv = join(folder, "events.csv");
const line = (values: object) => process.stdout.write(`${JSON.stringify(values)}\n`);
const megabytes = () => Math.round(process.memoryUsage().rss / 1e6);
async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const start = performance.now();
  const value = await work();
  return { ms: Math.round(performance.now() - start), value };
}

try {
  writeFileSync(csv, manyRows(readFileSync("tests/fixtures/events/ucdp-candidate.csv", "utf8")));
  const file = await EventFile.at(csv);
  const { mapping } = await lookAtFile(file);
  const start = await dataStart(file, mapping.dialect);
  const plain = await timed(async () => {
    const reader = rowsReader(file, mapping.dialect);
    for (let at = start; at < file.size; ) at = (await reader.from(at, 1)).nextByte;
  });
  const program = sqliteImport();
  const store = sqliteStore(join(folder, "data"), join(process.cwd(), "db", "migrations", "sqlite"));
  const context: Context = { store, actor: localActor, now };
  const { slug, id } = await createAssessment(context, newAssessment());
  for (const round of ["first", "again"]) {
    const uploadId = `upload-${round}`;
    await store.tx(function* (tx) {
      yield {
        runSync() {
          const row = {
            id: uploadId,
            assessmentId: id,
            purpose: "events" as const,
            fileName: "events.csv",
            mediaType: "",
          };
          const arrived = { bytes: file.size, received: file.size, sha256: "0".repeat(64), state: "complete" as const };
          tx.insert(store.t.upload)
            .values({ ...row, ...arrived, createdAt: now, createdBy: "bench" })
            .run();
        },
        async run() {},
      };
    });
    const args = { slug, uploadId, mapping, handling: "TLP:GREEN" as const, firstByte: start };
    const { id: importId } = await startEventImport(context, args);
    const before = megabytes();
    let most = before;
    const watch = setInterval(() => {
      most = Math.max(most, megabytes());
    }, 20);
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const job = { store, actor: localActor, clock: () => now, slug, importId, file, read };
    const cpu = process.cpuUsage();
    const { ms } = await timed(() => runImport(job));
    const { user, system } = process.cpuUsage(cpu);
    delay.disable();
    clearInterval(watch);
    const made = (await listEventImports(context, slug)).find((one) => one.id === importId);
    line({
      ...{ round, rows: ROWS, fileMegabytes: Math.round(statSync(csv).size / 1e6), importMs: ms },
      ...{ cpuMs: Math.round((user + system) / 1000), load: loadavg()[0] },
      ...{ sqlite3Ms: program, timesSqlite3: program === null ? null : Number((ms / program).toFixed(2)) },
      ...{ readingAloneMs: plain.ms, timesReadingAlone: Number((ms / plain.ms).toFixed(2)) },
      ...{ rssBeforeMegabytes: before, rssMostMegabytes: most },
      ...{ waitHalfMs: Math.round(delay.percentile(50) / 1e6), wait99Ms: Math.round(delay.percentile(99) / 1e6) },
      ...{ waitMostMs: Math.round(delay.max / 1e6), rowsNew: made?.rowsNew, rowsSame: made?.rowsSame },
      refused: made?.rowsRefused,
    });
  }
  const list = (over: object) => timed(() => listEvents(context, { slug, limit: 100, ...over }));
  await list({});
  line({
    listMs: (await list({})).ms,
    listLateMs: (await list({ after: { day: "2000-06-01", seq: 1 } })).ms,
    listTextMs: (await list({ text: "kidal" })).ms,
    listFilteredMs: (await list({ country: "Mali", deaths: "fatal", from: "2005-01-01" })).ms,
    facetsMs: (await timed(() => eventFacets(context, { slug }))).ms,
    daysMs: (await timed(() => eventDays(context, { slug }))).ms,
    allEventsMs: (await timed(() => allEvents(context, { slug }))).ms,
    allEventsAgainMs: (await timed(() => allEvents(context, { slug }))).ms,
  });
  await file.close();
  await store.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The rows of the fixture over and over, each with an id and a day of its own. */
function manyRows(fixture: string): string {
  const [header = "", ...rows] = fixture
    .trimEnd()
    .split("\n")
    .filter((row) => /^(id,|\d{6},)/.test(row));
  const whole = rows.filter((row) => (row.match(/"/g)?.length ?? 0) % 2 === 0);
  const made = Array.from({ length: ROWS }, (_, index) => {
    const row = whole[index % whole.length] ?? "";
    const day = addDays("1996-01-01", index % 9000);
    return row.replace(/^\d+/, String(1_000_000 + index)).replace(/\d{4}-\d\d-\d\d(?= 00:00:00\.000)/g, day);
  });
  return `${header}\n${made.join("\n")}\n`;
}

/** What the program that comes with SQLite takes for the same file, into a table without an index; null where it is not installed. */
function sqliteImport(): number | null {
  if (spawnSync("sqlite3", ["--version"]).status !== 0) return null;
  const begin = performance.now();
  const { status } = spawnSync("sqlite3", [join(folder, "plain.sqlite"), ".mode csv", `.import ${csv} events`]);
  return status === 0 ? Math.round(performance.now() - begin) : null;
}
