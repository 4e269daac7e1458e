import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { Slug } from "@/lib/domain/scenario";
import { rows, type Steps } from "../store";
import type { Work } from "../work";
import { parseInput } from "./parse-input";
import { refuseField } from "./refuse";

/**
 * A new id, or the readable one that the caller wants, when no record of this kind has it.
 * @param reserved ids that would stand in the way of a page's address
 */
export function* checkNewId(
  { tx }: Work,
  table: SQLiteTable & { readonly id: SQLiteColumn },
  wanted: string | undefined,
  reserved: readonly string[] = [],
): Steps<string> {
  if (wanted === undefined) return randomUUID();
  const id = parseInput(Slug, wanted, "id");
  if (reserved.includes(id)) refuseField("invalid-input", "id", `"${id}" is the address of a page`);
  const taken = yield* rows(tx.select({ id: table.id }).from(table).where(eq(table.id, id)));
  if (taken.length > 0) refuseField("invalid-input", "id", `"${id}" is taken by another record`);
  return id;
}
