"use client";
import { useRouter } from "next/navigation";
import { ReasonDialog } from "@/app/_components/forms/reason-dialog";
import { sendJson } from "@/app/_components/forms/send-json";
import { useWords } from "@/app/_i18n/words";

/** Takes a resolution back, with a reason. `version` is the resolution's. */
export function ReopenDialog({ path, version, title }: { path: string; version: number; title: string }) {
  const { say } = useWords();
  const router = useRouter();
  return (
    <ReasonDialog
      trigger={say("forecasts.resolve.reopen")}
      triggerClass="btn"
      title={title}
      action={say("forecasts.resolve.reopen")}
      onConfirm={(reason) => sendJson("POST", path, { expectedVersion: version, reason })}
      onDone={() => router.refresh()}
    >
      <p className="s mut">{say("forecasts.resolve.reopenWhat")}</p>
    </ReasonDialog>
  );
}
