import { spawn } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { count } from "drizzle-orm";
import { expect, test } from "vitest";
import { migrationsFolder } from "@/db/client";
import { localActor } from "@/db/context";
import { EventFile } from "@/db/import/event-file";
import { runImport } from "@/db/import/run-import";
import { allEvents } from "@/db/queries/all-events";
import { listEventImports } from "@/db/queries/list-event-imports";
import { sqliteStore } from "@/db/sqlite/store";
import { rows } from "@/db/store";
import { freshFolder } from "../../support/fresh-store";
import { beginImport, ucdpFile, ucdpRow } from "../../support/import-file";
import { at, openSmallCase, SLUG } from "../../support/small-case";

const ROWS = 6000;
const script = resolve(import.meta.dirname, "../../support/import-until-killed.ts");

/** Kills an import when it begins to read its nth piece, wherever its writes are then. */
function killedAt(piece: number, args: readonly string[]): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ["--import", "tsx", script, ...args], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let seen = 0;
    child.stdout.on("data", (text: Buffer) => {
      seen += text.toString().trim().split("\n").length;
      if (seen >= piece) child.kill("SIGKILL");
    });
    child.on("exit", (_, signal) => (signal === "SIGKILL" ? done() : fail(new Error("it ended before it was killed"))));
  });
}

test.each(["here", "thread"])(
  "killed at several places (read %s) and resumed, every row is there once, and none before the end",
  async (where) => {
    const folder = freshFolder();
    const path = join(folder, "events.csv");
    // a line break and a quote in every third row, so that pieces end inside of cells
    const odd = { source_article: 'He said "no"\nand left' };
    writeFileSync(path, ucdpFile(...Array.from({ length: ROWS }, (_, id) => ucdpRow(id + 1, id % 3 === 0 ? odd : {}))));
    const open = () => sqliteStore(folder, migrationsFolder("sqlite"));
    const first = open();
    await openSmallCase(first);
    const file = await EventFile.at(path);
    const { id: importId } = await beginImport(at(first), SLUG, file);
    await first.close();
    let before = 0;
    // a thread reads one piece ahead of what is kept
    for (const piece of where === "thread" ? [3, 4, 3] : [2, 3, 2]) {
      await killedAt(piece, [folder, path, SLUG, importId, where]);
      const store = open();
      const [made] = await listEventImports(at(store), SLUG);
      const [stored] = await store.read((tx) => rows(tx.select({ rows: count() }).from(store.t.event)));
      expect(made?.state).toBe("running");
      expect(stored?.rows).toBe(made?.rowsRead);
      expect(made?.rowsRead).toBeGreaterThanOrEqual(before);
      expect(await allEvents(at(store), { slug: SLUG })).toEqual([]);
      before = made?.rowsRead ?? 0;
      await store.close();
    }
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(ROWS);
    const store = open();
    const clock = () => new Date("2024-03-01T12:00:00Z");
    await runImport({ store, actor: localActor, slug: SLUG, importId, file, clock });
    const events = await allEvents(at(store), { slug: SLUG });
    const ids = Array.from({ length: ROWS }, (_, id) => String(id + 1));
    expect(events.map(({ externalId }) => externalId).sort()).toEqual(ids.sort());
    await file.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  },
  120_000,
);
