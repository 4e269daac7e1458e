import type { Actor } from "./context";
import type { Tables } from "./schema/tables";
import type { Queries } from "./store";

/** What a command or a query works with, inside its transaction. */
export interface Work {
  readonly tx: Queries;
  readonly t: Tables;
  readonly actor: Actor;
  readonly now: Date;
}
