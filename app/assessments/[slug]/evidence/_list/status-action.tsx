"use client";
import { useRouter } from "next/navigation";
import { z } from "zod";
import { ReasonDialog } from "@/app/_components/forms/reason-dialog";
import { sendJson } from "@/app/_components/forms/send-json";
import { useUndo, versionOf } from "@/app/_components/undo/use-undo";
import { useWords } from "@/app/_i18n/words";
import { useDone } from "./action-notice";

/** A finding, or one of its reports, that can be taken out of the count and brought back. */
export interface Countable {
  readonly slug: string;
  readonly findingId: string;
  /** null: the finding itself. */
  readonly reportId: string | null;
  readonly version: number;
  readonly name: string;
  readonly withdrawn: boolean;
}

const Stored = z.object({
  version: z.number(),
  reports: z.array(z.object({ id: z.string(), version: z.number() })),
});

/** Withdraws with a reason, or restores; either can be undone at once. */
export function StatusAction({ target, triggerClass }: { target: Countable; triggerClass?: string }) {
  const { say } = useWords();
  const router = useRouter();
  const tell = useDone();
  const { push } = useUndo(target.slug);
  const { reportId, name, withdrawn } = target;
  const [there, back] = withdrawn ? (["restore", "withdraw"] as const) : (["withdraw", "restore"] as const);
  const confirm = async (reason: string) => {
    const answer = await sendJson("POST", `${pathOf(target)}/${there}`, { expectedVersion: target.version, reason });
    const stored = answer.ok ? Stored.safeParse(answer.body) : null;
    const now = stored?.success ? stored.data : null;
    const version = reportId === null ? now?.version : now?.reports.find(({ id }) => id === reportId)?.version;
    if (version !== undefined) {
      const text = say(withdrawn ? "evidence.restoredFinding" : "evidence.withdrewFinding", { name });
      const record = reportId ?? target.findingId;
      const call = (verb: "withdraw" | "restore", why: string) => ({
        method: "POST" as const,
        path: `${pathOf(target)}/${verb}`,
        body: { expectedVersion: versionOf(record), reason: why },
      });
      const stepId = push({
        label: text,
        undo: [call(back, say("evidence.undoReason"))],
        redo: [call(there, reason)],
        before: { [record]: target.version },
        after: { [record]: version },
      });
      tell({ text, stepId });
    }
    return answer;
  };
  const action = withdrawn ? say("ui.restore") : say("ui.withdraw");
  return (
    <ReasonDialog
      trigger={
        <>
          {action}
          <span className="vh">: {name}</span>
        </>
      }
      triggerClass={triggerClass ?? "btn quiet"}
      title={say(titles[reportId === null ? "finding" : "report"][there])}
      action={action}
      onConfirm={confirm}
      onDone={() => router.refresh()}
    >
      <p>
        <b>{name}</b>
      </p>
      {(reportId === null || !withdrawn) && (
        <p className="s mut">{say(reportId === null ? explanations[there] : "evidence.withdrawReportWhat")}</p>
      )}
    </ReasonDialog>
  );
}

const titles = {
  finding: { withdraw: "evidence.withdrawTitle", restore: "evidence.restoreTitle" },
  report: { withdraw: "evidence.withdrawReportTitle", restore: "evidence.restoreReportTitle" },
} as const;
const explanations = { withdraw: "evidence.withdrawWhat", restore: "evidence.restoreWhat" } as const;

function pathOf({ slug, findingId, reportId }: Countable): string {
  const finding = `/api/v1/assessments/${encodeURIComponent(slug)}/findings/${encodeURIComponent(findingId)}`;
  return reportId === null ? finding : `${finding}/reports/${encodeURIComponent(reportId)}`;
}
