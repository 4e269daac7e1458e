"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "react-aria-components/Button";
import { sendJson } from "@/app/_components/forms/send-json";
import { useWords } from "@/app/_i18n/words";
import { ConflictNotice } from "@/app/assessments/_parts/conflict-notice";
import { SpokenProblem } from "@/app/assessments/_parts/save-bar";
import { useRecordForm } from "@/app/assessments/_parts/use-record-form";
import type { Threshold } from "@/lib/domain/threshold";
import type { StoredThreshold } from "@/lib/domain/threshold-record";
import { draftOf, emptyDraft, readDraft } from "./threshold-draft";
import { ThresholdFields } from "./threshold-fields";
import { ThresholdPreview } from "./threshold-preview";

export interface ScenarioChoice {
  readonly id: string;
  readonly label: string;
  /** Null when the case has no scores. */
  readonly score: number | null;
}

/** Draws a line, or moves one that stands. */
export function ThresholdForm(props: {
  slug: string;
  scenarios: readonly ScenarioChoice[];
  webhooks: readonly { readonly id: string; readonly name: string }[];
  stored: StoredThreshold | null;
}) {
  const { slug, scenarios, webhooks, stored } = props;
  const { say, language } = useWords();
  const router = useRouter();
  const { form, busy, problem, conflict, save, refuse, keyFor } = useRecordForm();
  const first = emptyDraft(scenarios[0]?.id ?? "", language);
  const [draft, setDraft] = useState(() => (stored === null ? first : draftOf(stored, language)));
  const [checked, setChecked] = useState(false);
  const [saved, setSaved] = useState(false);
  const read = readDraft(draft);
  const path = `/api/v1/assessments/${slug}/thresholds`;

  const send = async (threshold: Threshold, expectedVersion: number | null) => {
    const answer = await save(() =>
      stored === null || expectedVersion === null
        ? sendJson("POST", path, threshold, keyFor(threshold))
        : sendJson("PUT", `${path}/${stored.id}`, { expectedVersion, threshold }),
    );
    if (answer === undefined) return;
    setSaved(true);
    setChecked(false);
    if (stored === null) setDraft(first);
    else router.push(`/assessments/${slug}/thresholds`);
    router.refresh();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if ("problems" in read) return refuse();
    void send(read.threshold, stored?.version ?? null);
  };

  return (
    <form className="form thform" ref={form} onSubmit={submit} noValidate>
      <ThresholdFields
        draft={draft}
        onChange={(change) => {
          setSaved(false);
          setDraft((old) => ({ ...old, ...change }));
        }}
        scenarios={scenarios}
        webhooks={webhooks}
        problems={checked && "problems" in read ? read.problems : {}}
      />
      <ThresholdPreview threshold={"threshold" in read ? read.threshold : null} scenarios={scenarios} />
      {conflict !== null && (
        <ConflictNotice
          theirs={conflict.theirs}
          yours={"threshold" in read ? read.threshold : {}}
          nameOf={(place) => place}
          onKeepYours={() => "threshold" in read && void send(read.threshold, conflict.version)}
          onTakeTheirs={() => router.refresh()}
          busy={busy}
        />
      )}
      {problem !== null && <SpokenProblem problem={problem} prefix="threshold" />}
      <div className="acts">
        <Button type="submit" className="btn pri" isDisabled={busy}>
          {busy ? say("ui.saving") : say(stored === null ? "thresholds.create" : "thresholds.saveChange")}
        </Button>
        <span role="status" className="s mut">
          {saved ? say("thresholds.created") : ""}
        </span>
      </div>
    </form>
  );
}
