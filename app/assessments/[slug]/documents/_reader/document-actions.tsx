"use client";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { ReasonDialog } from "@/app/_components/forms/reason-dialog";
import { sendJson } from "@/app/_components/forms/send-json";
import { useWords } from "@/app/_i18n/words";

/** Record from it, edit it, take it out of use or bring it back. */
export function DocumentActions(props: { slug: string; id: string; version: number; isWithdrawn: boolean }) {
  const { say } = useWords();
  const router = useRouter();
  const { slug, id, version } = props;
  const base = `/assessments/${slug}`;
  const act = (verb: "withdraw" | "restore") => (reason: string) =>
    sendJson("POST", `/api/v1${base}/documents/${id}/${verb}`, { expectedVersion: version, reason });
  if (props.isWithdrawn)
    return (
      <div className="acts noprint docact">
        <ReasonDialog
          trigger={say("ui.restore")}
          triggerClass="btn"
          title={say("documents.restoreTitle")}
          action={say("ui.restore")}
          onConfirm={act("restore")}
          onDone={() => router.refresh()}
        />
      </div>
    );
  return (
    <div className="acts noprint docact">
      <Link className="btn" href={`${base}/record?document=${id}`}>
        {say("documents.recordFrom")}
      </Link>
      <Link className="btn quiet" href={`${base}/documents/${id}/edit`}>
        {say("ui.edit")}
      </Link>
      <ReasonDialog
        trigger={say("ui.withdraw")}
        title={say("documents.withdrawTitle")}
        action={say("ui.withdraw")}
        onConfirm={act("withdraw")}
        onDone={() => router.refresh()}
      >
        <p>{say("documents.withdrawWhat")}</p>
      </ReasonDialog>
    </div>
  );
}
