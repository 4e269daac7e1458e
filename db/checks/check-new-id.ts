import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { Slug } from "@/lib/domain/scenario";
import { rows, type Steps } from "../store";
import type { Work } from "../work";
import { parseInput } from "./parse-input";
import { refuseField } from "./refuse";

/** A new id, or the readable one that the caller wants, when no record of this kind has it. */
export function* checkNewId(
  { tx }: Work,
  table: SQLiteTable & { readonly id: SQLiteColumn },
  wanted: string | undefined,
): Steps<string> {
  if (wanted === undefined) return randomUUID();
  const id = parseInput(Slug, wanted, "id");
  const taken = yield* rows(tx.select({ id: table.id }).from(table).where(eq(table.id, id)));
  if (taken.length > 0) refuseField("invalid-input", "id", `"${id}" is taken by another record`);
  return id;
}
