"use client";
import { useRouter } from "next/navigation";
import { ReasonDialog } from "@/app/_components/forms/reason-dialog";
import { sendJson } from "@/app/_components/forms/send-json";
import { useWords } from "@/app/_i18n/words";

/** Leaves the indicator out of the next version of the model; earlier versions keep it. */
export function RemoveIndicator(props: { slug: string; id: string; label: string; modelVersion: number }) {
  const { say } = useWords();
  const router = useRouter();
  const base = `/assessments/${props.slug}/indicators`;
  return (
    <ReasonDialog
      trigger={say("indicators.remove")}
      title={say("indicators.removeTitle", { label: props.label })}
      action={say("indicators.remove")}
      onConfirm={(reason) =>
        sendJson("DELETE", `/api/v1${base}/${props.id}`, { expectedVersion: props.modelVersion, reason })
      }
      onDone={() => {
        router.push(base);
        router.refresh();
      }}
    >
      <p>{say("indicators.removeWhat")}</p>
    </ReasonDialog>
  );
}
