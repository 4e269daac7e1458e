"use client";
import { useRouter } from "next/navigation";
import { ReasonDialog } from "@/app/_components/forms/reason-dialog";
import { sendJson } from "@/app/_components/forms/send-json";
import { useWords } from "@/app/_i18n/words";

export function WithdrawQuestion({ path, version }: { path: string; version: number }) {
  const { say } = useWords();
  const router = useRouter();
  return (
    <ReasonDialog
      trigger={say("ui.withdraw")}
      triggerClass="btn"
      title={say("forecasts.one.withdrawTitle")}
      action={say("ui.withdraw")}
      onConfirm={(reason) => sendJson("POST", `${path}/withdraw`, { expectedVersion: version, reason })}
      onDone={() => router.refresh()}
    >
      <p className="s mut">{say("forecasts.one.withdrawWhat")}</p>
    </ReasonDialog>
  );
}
