import { command, type Outcome } from "../command";
import { findAssessment, findModel } from "../records/assessment";
import { outcomeOfReport } from "../records/outcome-of-report";
import { type RecordedReport, type Statement, storeReport } from "../records/store-report";
import type { Steps } from "../store";

type Args = Statement & { readonly slug: string };

/** One source's statement; what it joins and when it stays a draft is told at `storeReport`. */
export const recordReport = command("recordReport", function* (work, args: Args): Steps<Outcome<RecordedReport>> {
  const assessment = yield* findAssessment(work, args.slug);
  const model = yield* findModel(work, assessment.id);
  return outcomeOfReport(yield* storeReport(work, assessment.id, model, args), assessment.id);
});
