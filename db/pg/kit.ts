import * as p from "drizzle-orm/pg-core";
import type { Kit } from "../kit";
import { seenAsSqlite } from "./seen-as-sqlite";

const postgres = {
  table: p.pgTable,
  index: p.index,
  uniqueIndex: p.uniqueIndex,
  check: p.check,
  primaryKey: p.primaryKey,
  text: (name: string) => p.text(name),
  oneOf: <U extends string, T extends Readonly<[U, ...U[]]>>(name: string, values: T) => p.text(name, { enum: values }),
  int: (name: string) => p.bigint(name, { mode: "number" }),
  real: (name: string) => p.doublePrecision(name),
  bool: (name: string) => p.boolean(name),
  sequence: (name: string) => p.bigint(name, { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
  instant: (name: string) => p.timestamp(name, { withTimezone: true, precision: 3, mode: "date" }),
  json: (name: string) => p.jsonb(name),
} satisfies Record<keyof Kit, unknown>;

export const pgKit: Kit = seenAsSqlite(postgres);
