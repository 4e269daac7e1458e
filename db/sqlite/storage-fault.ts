import Database from "better-sqlite3";
import { DomainError } from "@/lib/domain/errors";

const faults: readonly (readonly [prefix: string, what: string])[] = [
  ["SQLITE_FULL", "The disk is full. Free some space; nothing of this change was saved."],
  [
    "SQLITE_READONLY",
    "The database cannot be written. Check the rights on the data folder; nothing of this change was saved.",
  ],
  ["SQLITE_CANTOPEN", "The database cannot be opened. Check the rights on the data folder."],
  ["SQLITE_IOERR", "The disk reports a fault. Check the disk and the system log; nothing of this change was saved."],
  ["SQLITE_BUSY", "Another program holds the database. Close it and try again; nothing of this change was saved."],
  ["SQLITE_NOTADB", "The file vigie.db in the data folder is no database of Vigie. Move it away, or restore a backup."],
  ["SQLITE_CORRUPT", "The database is damaged. Stop Vigie and restore a backup."],
];

/** A fault of the disk as a refusal that says what to do; any other error as it is. */
export function storageFault(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const fault = faults.find(([prefix]) => error.code.startsWith(prefix));
  return fault === undefined ? error : new DomainError("storage-unavailable", fault[1]);
}
