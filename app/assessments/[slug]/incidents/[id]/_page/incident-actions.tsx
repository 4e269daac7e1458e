"use client";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ReasonDialog } from "@/app/_components/forms/reason-dialog";
import { sendJson } from "@/app/_components/forms/send-json";
import { useUndo, versionOf, versionsIn } from "@/app/_components/undo/use-undo";
import { useWords } from "@/app/_i18n/words";
import type { StoredIncident } from "@/lib/domain/case-file";
import { IncidentForm } from "./incident-form";

/** Correct, merge, split, withdraw or restore one incident. */
export function IncidentActions(props: { slug: string; incident: StoredIncident; standing: number; counted: number }) {
  const { say } = useWords();
  const { slug, incident } = props;
  const [editing, setEditing] = useState(false);
  const here = `/assessments/${slug}/incidents/${incident.id}`;
  if (editing)
    return <IncidentForm key={incident.version} slug={slug} incident={incident} onClose={() => setEditing(false)} />;
  const isActive = incident.status === "active";
  return (
    <div className="acts noprint">
      {isActive && (
        <>
          <button type="button" className="btn" onClick={() => setEditing(true)}>
            {say("incidents.one.correct")}
          </button>
          <Link className="btn" href={`${here}/merge`} prefetch={false}>
            {say("incidents.one.merge")}
          </Link>
          {props.standing > 0 && (
            <Link className="btn" href={`${here}/split`} prefetch={false}>
              {say("incidents.one.split")}
            </Link>
          )}
        </>
      )}
      {isActive && props.counted > 0 ? (
        <span className="s mut">{say("incidents.one.cannotWithdraw", { count: props.counted })}</span>
      ) : (
        <Standing slug={slug} incident={incident} />
      )}
    </div>
  );
}

/** Out of the register with a reason, or back; either can be undone. */
function Standing({ slug, incident }: { slug: string; incident: StoredIncident }) {
  const { say } = useWords();
  const router = useRouter();
  const undo = useUndo(slug);
  const { id, title, version } = incident;
  const isActive = incident.status === "active";
  const path = (verb: "withdraw" | "restore") =>
    `/api/v1/assessments/${encodeURIComponent(slug)}/incidents/${encodeURIComponent(id)}/${verb}`;
  const [there, back] = isActive ? (["withdraw", "restore"] as const) : (["restore", "withdraw"] as const);
  const confirm = async (reason: string) => {
    const answer = await sendJson("POST", path(there), { expectedVersion: version, reason });
    if (!answer.ok) return answer;
    const again = { method: "POST" as const, path: path(there), body: { expectedVersion: versionOf(id), reason } };
    const undone = { expectedVersion: versionOf(id), reason: say("incidents.undo.reason") };
    undo.push({
      label: say(isActive ? "incidents.undo.withdrew" : "incidents.undo.restored", { title }),
      undo: [{ method: "POST", path: path(back), body: undone }],
      redo: [again],
      before: { [id]: version },
      after: versionsIn(answer.body),
    });
    return answer;
  };
  const action = isActive ? say("ui.withdraw") : say("ui.restore");
  return (
    <ReasonDialog
      trigger={action}
      triggerClass="btn"
      title={say(isActive ? "incidents.one.withdrawTitle" : "incidents.one.restoreTitle")}
      action={action}
      onConfirm={confirm}
      onDone={() => router.refresh()}
    >
      <p>
        <b>{title}</b>
      </p>
    </ReasonDialog>
  );
}
