import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { DomainError } from "@/lib/domain/errors";

const DATABASE = "vigie.db";

/**
 * The file of the database in a data folder that exists (it is made when missing) and can be written.
 * @throws DomainError "storage-unavailable" that names the folder, the reason and what to do
 */
export function openFolder(path: string): { readonly folder: string; readonly file: string } {
  const folder = resolve(path);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // A trial in earnest: what the rights say is not always what the file system does.
    const trial = join(folder, `.trial-${process.pid}`);
    writeFileSync(trial, "");
    rmSync(trial);
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : "unknown reason";
    throw new DomainError(
      "storage-unavailable",
      `The data folder ${folder} cannot be written (${reason}). Give the user that runs Vigie the right to write in it, or set VIGIE_DATA to another folder.`,
    );
  }
  return { folder, file: join(folder, DATABASE) };
}
