"use client";
import { useRouter } from "next/navigation";
import { ReasonDialog } from "@/app/_components/forms/reason-dialog";
import { sendJson } from "@/app/_components/forms/send-json";
import { useWords } from "@/app/_i18n/words";

/** Ends the watch over one line, with a reason. */
export function WithdrawThreshold(props: { slug: string; id: string; version: number; sentence: string }) {
  const { slug, id, version, sentence } = props;
  const { say } = useWords();
  const router = useRouter();
  return (
    <ReasonDialog
      trigger={say("ui.withdraw")}
      title={say("thresholds.withdrawTitle")}
      action={say("ui.withdraw")}
      onConfirm={(reason) =>
        sendJson("POST", `/api/v1/assessments/${slug}/thresholds/${id}/withdraw`, { expectedVersion: version, reason })
      }
      onDone={() => router.refresh()}
    >
      <p>{sentence}</p>
      <p className="s mut">{say("thresholds.withdrawWhat")}</p>
    </ReasonDialog>
  );
}
