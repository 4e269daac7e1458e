import type { CaseFile } from "@/lib/domain/case-file";
import { query, type Reading } from "../query";
import { type CaseArgs, readCaseFile } from "../records/case-file";
import { cachedFindings } from "../records/findings-cache";
import type { Steps } from "../store";

/** One assessment as it stood at a cut; a constant number of statements, whatever its size. */
export const readCase = query("readCase", function* (reading: Reading, args: CaseArgs): Steps<CaseFile> {
  return yield* readCaseFile(reading, args, cachedFindings);
});
