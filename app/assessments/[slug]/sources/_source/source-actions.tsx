"use client";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components/Button";
import { ReasonDialog } from "@/app/_components/forms/reason-dialog";
import { sendJson } from "@/app/_components/forms/send-json";
import { useWords } from "@/app/_i18n/words";
import type { StoredSource } from "@/lib/domain/source-record";
import { SourceForm } from "../_form/source-form";

/** The entry of a source with the ways to change it. */
export function SourceActions(props: {
  slug: string;
  register: readonly StoredSource[];
  source: StoredSource;
  title: string;
  children: ReactNode;
}) {
  const { say } = useWords();
  const router = useRouter();
  const [editing, setEditing] = useState(false);
  const { slug, register, source } = props;
  const withdrawn = source.status === "withdrawn";
  const path = `/api/v1/assessments/${slug}/sources/${source.id}/${withdrawn ? "restore" : "withdraw"}`;
  return (
    <>
      <div className="hd">
        <h2 id="entry-title">{props.title}</h2>
        <div className="linklist noprint">
          {!withdrawn && (
            <Button className="btn quiet" onPress={() => setEditing(!editing)}>
              {say(editing ? "ui.cancel" : "ui.edit")}
            </Button>
          )}
          <ReasonDialog
            trigger={say(withdrawn ? "ui.restore" : "ui.withdraw")}
            title={say(withdrawn ? "register.restoreTitle" : "register.withdrawTitle")}
            action={say(withdrawn ? "ui.restore" : "ui.withdraw")}
            onConfirm={(reason) => sendJson("POST", path, { expectedVersion: source.version, reason })}
            onDone={() => router.refresh()}
          >
            {!withdrawn && <p className="s mut">{say("register.withdrawWhat")}</p>}
          </ReasonDialog>
        </div>
      </div>
      {editing ? (
        <SourceForm
          key={source.version}
          slug={slug}
          register={register}
          stored={source}
          onDone={() => setEditing(false)}
        />
      ) : (
        props.children
      )}
    </>
  );
}
