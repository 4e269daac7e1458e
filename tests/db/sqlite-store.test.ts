import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { migrationsFolder } from "@/db/client";
import { createIncident } from "@/db/commands/create-incident";
import { listIncidents } from "@/db/queries/list-incidents";
import { openDatabase } from "@/db/sqlite/open-database";
import { sqliteStore } from "@/db/sqlite/store";
import { DomainError } from "@/lib/domain/errors";
import { freshFolder } from "../support/fresh-store";
import { at, openSmallCase, SLUG } from "../support/small-case";

const migrations = migrationsFolder("sqlite");
const incident = { title: "Raid", occurredOn: "2024-02-01", place: null };

let folder: string;
beforeEach(() => {
  folder = freshFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The sentence with which opening is refused. */
function refusalOf(attempt: () => unknown): string {
  try {
    attempt();
  } catch (error) {
    if (error instanceof DomainError && error.code === "storage-unavailable") return error.message;
    throw error;
  }
  throw new Error("this was not refused");
}

describe("the file of a data folder", () => {
  test("is made with the folder; what was written is there after it is opened again", async () => {
    const nested = join(folder, "a", "b");
    const store = sqliteStore(nested, migrations);
    await openSmallCase(store);
    await createIncident(at(store), { slug: SLUG, incident });
    await store.close();
    const again = sqliteStore(nested, migrations);
    expect(await listIncidents(at(again), SLUG)).toMatchObject([incident]);
    await again.close();
  });

  test("is opened the safe way, the first time and every time after", () => {
    for (let time = 0; time < 3; time++) {
      const raw = openDatabase(join(folder, "vigie.db"), migrations);
      const set = ["synchronous", "foreign_keys", "busy_timeout", "journal_mode"].map((name) =>
        raw.pragma(name, { simple: true }),
      );
      expect(set).toEqual([2, 1, 5000, "wal"]);
      raw.close();
    }
  });

  test("is brought up to date when an older version wrote it, and a second time nothing happens", () => {
    const older = join(folder, "older");
    cpSync(migrations, older, { recursive: true });
    const file = join(older, "meta", "_journal.json");
    const journal = z.looseObject({ entries: z.array(z.unknown()) }).parse(JSON.parse(readFileSync(file, "utf8")));
    writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, 1) }));
    const triggers = (from: string) => {
      const raw = openDatabase(join(folder, "vigie.db"), from);
      const count = raw.prepare("select count(*) from sqlite_master where type = 'trigger'").pluck().get();
      raw.close();
      return count;
    };
    expect(triggers(older)).toBe(0);
    const all = triggers(migrations);
    expect(all).toBeGreaterThan(20);
    expect(triggers(migrations)).toBe(all);
  });
});

describe("opening is refused, with what to do,", () => {
  test("when a newer version wrote the database, which stays as it is", async () => {
    await sqliteStore(folder, migrations).close();
    const file = join(folder, "vigie.db");
    const raw = new Database(file);
    raw.prepare("insert into __drizzle_migrations (hash, created_at) values ('later', 99999999999999)").run();
    raw.close();
    const before = readFileSync(file);
    expect(refusalOf(() => sqliteStore(folder, migrations))).toMatch(/newer version of Vigie.*Start that version/s);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(refusalOf(() => sqliteStore(folder, migrations))).toMatch(/newer version/);
  });

  test("while another process works with the folder, and no longer once it was killed", async () => {
    const holder = await hold(folder);
    expect(refusalOf(() => sqliteStore(folder, migrations))).toMatch(/Another process.*VIGIE_DATA/s);
    holder.kill("SIGKILL");
    await once(holder, "exit");
    await sqliteStore(folder, migrations).close();
  });

  test("while this process has it open already", async () => {
    const store = sqliteStore(folder, migrations);
    expect(refusalOf(() => sqliteStore(folder, migrations))).toMatch(/Another process/);
    await openSmallCase(store);
    await store.close();
  });

  test("when the folder cannot be made, or is not one", () => {
    const file = join(folder, "file");
    writeFileSync(file, "");
    expect(refusalOf(() => sqliteStore(join(file, "data"), migrations))).toMatch(
      /cannot be written \(ENOTDIR\).*VIGIE_DATA/s,
    );
  });

  test("when this user may not write there", () => {
    const own = process.geteuid?.();
    // Root may write anywhere: as "nobody" it is refused like anybody else.
    if (own === 0) process.seteuid?.(65_534);
    try {
      expect(refusalOf(() => sqliteStore(own === 0 ? folder : "/", migrations))).toMatch(
        /cannot be written \(E(ACCES|PERM|ROFS)\)/,
      );
    } finally {
      if (own === 0) process.seteuid?.(0);
    }
  });

  test("when the file is no database", () => {
    writeFileSync(join(folder, "vigie.db"), "x".repeat(5000));
    expect(refusalOf(() => sqliteStore(folder, migrations))).toMatch(/no database of Vigie.*restore a backup/s);
  });
});

/** Another process that has the folder open. */
async function hold(path: string): Promise<ChildProcess> {
  const script = resolve(import.meta.dirname, "../support/hold-store.ts");
  const child = spawn(process.execPath, ["--import", "tsx", script, path], { stdio: ["pipe", "pipe", "inherit"] });
  const [said] = await once(child.stdout, "data");
  expect(String(said)).toContain("open");
  return child;
}
