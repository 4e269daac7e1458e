import type { Context } from "@/db/context";
import { readCase } from "@/db/queries/read-case";
import type { CaseFile } from "@/lib/domain/case-file";
import { type Day, dayOf, type Instant } from "@/lib/domain/instant";
import { refuseFields } from "./parse-input";

interface Cutting {
  readonly asOf?: Day | Instant | undefined;
  readonly by: "recorded" | "reported";
}

/**
 * The case file at the cut that a query asks for.
 * @throws invalid-input when it lies in the future, of which nothing is known
 */
export async function readCut(context: Context, slug: string, { asOf, by }: Cutting): Promise<CaseFile> {
  if (asOf === undefined) return readCase(context, { slug, by });
  const today = dayOf(context.now);
  if (asOf.slice(0, 10) > today)
    refuseFields([{ path: "query.asOf", rule: "range", message: `must not lie after today, ${today}` }]);
  return readCase(context, { slug, by, asOf });
}
