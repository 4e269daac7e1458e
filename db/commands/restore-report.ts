import { parseInput } from "../checks/parse-input";
import { RevisionReason } from "../checks/reason";
import { refuseStanding } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { changeReport, type ReportRef } from "../records/change-report";
import { reportContent } from "../records/content";
import type { RecordedReport } from "../records/store-report";
import type { Steps } from "../store";

interface Args extends ReportRef {
  readonly reason: string;
}

export const restoreReport = command("restoreReport", function* (work, args: Args): Steps<Outcome<RecordedReport>> {
  const { reason } = parseInput(RevisionReason, { reason: args.reason });
  return yield* changeReport(work, args, { status: "active" }, (current) => {
    refuseStanding("report", current);
    return { report: reportContent(current), status: "active", reason, detail: { reason } };
  });
});
