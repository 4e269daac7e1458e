import type { CaseFile } from "@/lib/domain/case-file";
import { dayOf } from "@/lib/domain/instant";
import { keptQuery } from "../kept-query";
import type { Reading } from "../query";
import { type CaseArgs, readCaseFile } from "../records/case-file";
import { cachedFindings } from "../records/findings-cache";
import type { Steps } from "../store";

/** One assessment as it stood at a cut; a constant number of statements, whatever its size, and one when nothing was written since. */
export const readCase = keptQuery(
  "readCase",
  {
    slugOf: ({ slug }: CaseArgs) => slug,
    // a case may be read until today
    keyOf: ({ asOf = null, by = "recorded" }, now) => `${asOf} ${by} ${asOf === null ? dayOf(now) : ""}`,
    most: 6,
  },
  function* (reading: Reading, args: CaseArgs): Steps<CaseFile> {
    return yield* readCaseFile(reading, args, cachedFindings);
  },
);
