import type { Context } from "@/db/context";
import { type HistoryEntry, history } from "@/db/queries/history";
import { DomainError } from "@/lib/domain/errors";

interface Args {
  readonly slug: string;
  /** Of the question; not looked at for the scenarios. */
  readonly id: string;
  readonly entity: "resolution" | "scenario-resolution";
}

/** Every resolving and reopening, newest first; none yet is no fault. */
export async function pastResolutions(context: Context, args: Args): Promise<HistoryEntry[]> {
  try {
    return await history(context, args);
  } catch (error) {
    if (error instanceof DomainError && error.code === "not-found") return [];
    throw error;
  }
}
