import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { DomainError } from "@/lib/domain/errors";

const Journal = z.object({ entries: z.array(z.object({ when: z.number(), tag: z.string() })) });

/**
 * Refuses a database in which a migration is recorded that this program does not know: a newer program wrote it, and an older
 * one would read it wrongly.
 * @param applied the `created_at` of each migration recorded in the database
 */
export function refuseNewer(applied: readonly number[], migrationsFolder: string, database: string): void {
  const text = readFileSync(join(migrationsFolder, "meta", "_journal.json"), "utf8");
  const known = new Set(Journal.parse(JSON.parse(text)).entries.map((entry) => entry.when));
  const unknown = applied.filter((when) => !known.has(when));
  if (unknown.length === 0) return;
  throw new DomainError(
    "storage-unavailable",
    `${database} was written by a newer version of Vigie (${unknown.length} of its ${applied.length} migrations are unknown here). ` +
      "Start that version or a later one, or restore a backup made with this version.",
  );
}
