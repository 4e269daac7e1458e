import { parseInput } from "../checks/parse-input";
import { WithdrawalReason } from "../checks/reason";
import { refuseWithdrawn } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { changeReport, type ReportRef } from "../records/change-report";
import { reportContent } from "../records/content";
import type { RecordedReport } from "../records/store-report";
import type { Steps } from "../store";

interface Args extends ReportRef {
  readonly reason: string;
}

export const withdrawReport = command("withdrawReport", function* (work, args: Args): Steps<Outcome<RecordedReport>> {
  const { reason } = parseInput(WithdrawalReason, { reason: args.reason });
  return yield* changeReport(work, args, { status: "withdrawn" }, (current) => {
    refuseWithdrawn("report", current);
    return { report: reportContent(current), status: "withdrawn", reason, detail: { reason } };
  });
});
