"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "react-aria-components/Button";
import { sendJson } from "@/app/_components/forms/send-json";
import { useWords } from "@/app/_i18n/words";
import { ConflictNotice } from "@/app/assessments/_parts/conflict-notice";
import { SaveBar, SpokenProblem } from "@/app/assessments/_parts/save-bar";
import { useRecordForm } from "@/app/assessments/_parts/use-record-form";
import { Source } from "@/lib/domain/source";
import type { StoredSource } from "@/lib/domain/source-record";
import { issueMessages, problemMessages } from "@/lib/view/field-sentence";
import { SourceFields } from "./source-fields";

interface FormProps {
  slug: string;
  register: readonly StoredSource[];
  /** null: a new entry. */
  stored: StoredSource | null;
  /** What a new entry begins with. */
  name?: string;
  onDone?: () => void;
}

/** Enters a source in the register, or changes its entry. */
export function SourceForm({ slug, register, stored, name = "", onDone }: FormProps) {
  const { say, formats } = useWords();
  const router = useRouter();
  const { form, busy, problem, conflict, save, refuse, keyFor } = useRecordForm();
  const [draft, setDraft] = useState<Source>(() => (stored === null ? emptyDraft(name) : contentOf(stored)));
  const [reason, setReason] = useState("");
  const [checked, setChecked] = useState(false);
  const result = Source.safeParse(draft);
  const path = `/api/v1/assessments/${slug}/sources`;
  const messages = {
    ...(problem?.fields === undefined ? {} : problemMessages(problem.fields, "source", say)),
    ...(checked && !result.success ? issueMessages(result.error.issues, say, formats) : {}),
  };
  const needsReason = stored !== null && reason.trim() === "";
  const send = async (expectedVersion: number) => {
    if (!result.success) return;
    const source = result.data;
    const answer = await save(() =>
      stored === null
        ? sendJson("POST", path, source, keyFor(source))
        : sendJson("PUT", `${path}/${stored.id}`, { expectedVersion, source, reason: reason.trim() }),
    );
    if (answer === undefined) return;
    if (stored === null) router.push(`/assessments/${slug}/sources`);
    router.refresh();
    onDone?.();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!result.success || needsReason) return refuse();
    void send(stored?.version ?? 1);
  };
  const theirs = conflict === null ? null : Source.strip().safeParse(conflict.theirs).data;
  const takeTheirs = () => {
    if (theirs !== undefined && theirs !== null) setDraft(theirs);
    router.refresh();
    onDone?.();
  };
  return (
    <form ref={form} className="form rgform" onSubmit={submit} noValidate>
      <SourceFields
        draft={draft}
        change={(part) => setDraft((old) => ({ ...old, ...part }))}
        register={register.filter(({ id }) => id !== stored?.id)}
        messages={messages}
      />
      {conflict !== null && (
        <ConflictNotice
          theirs={theirs}
          yours={draft}
          nameOf={(place) =>
            placeNames.flatMap((field) => (field === place ? [say(`register.field.${field}`)] : []))[0] ?? place
          }
          onKeepYours={() => void send(conflict.version)}
          onTakeTheirs={takeTheirs}
          busy={busy}
        />
      )}
      {stored === null ? (
        <>
          {problem !== null && <SpokenProblem problem={problem} prefix="source" />}
          <div className="acts">
            <Button type="submit" className="btn pri" isDisabled={busy}>
              {busy ? say("ui.saving") : say("register.saveNew")}
            </Button>
          </div>
        </>
      ) : (
        <SaveBar
          what={say("register.saveWhat", { version: stored.version + 1 })}
          reason={reason}
          onReason={setReason}
          reasonMissing={checked && needsReason}
          problem={problem}
          prefix="source"
          busy={busy}
          action={say("register.saveEdit")}
        />
      )}
    </form>
  );
}

const placeNames = ["name", "kind", "reliability", "repeats", "note"] as const;

function emptyDraft(name: string): Source {
  return { name, kind: "other", reliability: null, repeats: null, note: "" };
}

function contentOf({ name, kind, reliability, repeats, note }: StoredSource): Source {
  return { name, kind, reliability, repeats, note };
}
