"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "react-aria-components/Button";
import { ProblemNotice } from "@/app/_components/forms/problem-notice";
import { sendJson } from "@/app/_components/forms/send-json";
import { TextInput } from "@/app/_components/forms/text-input";
import { useWords } from "@/app/_i18n/words";
import { useRecordForm } from "@/app/assessments/_parts/use-record-form";

const MOST = 10_000;

/** Says something about the finding; what was typed stays until it is stored. */
export function CommentForm({ path }: { path: string }) {
  const { say, formats } = useWords();
  const router = useRouter();
  const { form, busy, problem, save, refuse, keyFor } = useRecordForm();
  const [text, setText] = useState("");
  const [checked, setChecked] = useState(false);
  const [added, setAdded] = useState(false);
  const length = text.trim().length;
  const wrong =
    length > MOST
      ? say("comments.tooLong", { count: formats.number(length, 0) })
      : checked && length === 0
        ? say("comments.empty")
        : undefined;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (length === 0 || length > MOST) return refuse();
    const body = { text };
    if ((await save(() => sendJson("POST", path, body, keyFor(body)))) === undefined) return;
    setText("");
    setChecked(false);
    setAdded(true);
    router.refresh();
  };
  return (
    <form ref={form} className="form noprint" onSubmit={(event) => void submit(event)} noValidate>
      <TextInput
        label={say("comments.field")}
        value={text}
        onChange={(value) => {
          setAdded(false);
          setText(value);
        }}
        description={say("comments.hint")}
        error={wrong}
        rows={3}
      />
      {problem !== null && <ProblemNotice problem={problem} />}
      <div className="acts">
        <Button type="submit" className="btn" isDisabled={busy}>
          {busy ? say("ui.saving") : say("comments.add")}
        </Button>
        <span role="status" className="s mut">
          {added ? say("comments.added") : ""}
        </span>
      </div>
    </form>
  );
}
