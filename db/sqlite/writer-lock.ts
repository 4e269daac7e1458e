import { join } from "node:path";
import Database from "better-sqlite3";
import { DomainError } from "@/lib/domain/errors";

/** A restart may come while the old process still ends. */
const PATIENCE_MS = 3000;

/**
 * Makes this process the only writer of a data folder for as long as it lives. The lock is an exclusive transaction on a file of
 * its own: the operating system drops it when the process ends, even by kill -9, so that no stale lock has to be removed by hand.
 * @returns what gives the lock back
 */
export function lockForWriting(folder: string): () => void {
  const lock = new Database(join(folder, "writer.lock"), { timeout: PATIENCE_MS });
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    if (!(error instanceof Database.SqliteError) || error.code !== "SQLITE_BUSY") throw error;
    throw new DomainError(
      "storage-unavailable",
      `Another process already works with the data folder ${folder}. Stop that one first, or set VIGIE_DATA to another folder.`,
    );
  }
  return () => lock.close();
}
