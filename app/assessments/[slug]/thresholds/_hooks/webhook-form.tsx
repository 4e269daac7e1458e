"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "react-aria-components/Button";
import { z } from "zod";
import { sendJson } from "@/app/_components/forms/send-json";
import { TextInput } from "@/app/_components/forms/text-input";
import { ShownOnce } from "@/app/_components/ui/shown-once";
import { useWords } from "@/app/_i18n/words";
import { SpokenProblem } from "@/app/assessments/_parts/save-bar";
import { useRecordForm } from "@/app/assessments/_parts/use-record-form";
import { Webhook } from "@/lib/domain/webhook";

const Made = z.object({ webhook: z.object({ id: z.string(), name: z.string() }), secret: z.string().nullable() });
type Made = z.infer<typeof Made>;

/** Names a receiver and shows its secret once. */
export function WebhookForm({ slug }: { slug: string }) {
  const { say } = useWords();
  const router = useRouter();
  const { form, busy, problem, save, refuse, keyFor } = useRecordForm();
  const [name, setName] = useState("");
  const [url, setUrl] = useState("");
  const [checked, setChecked] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const read = Webhook.safeParse({ name, url });
  const wrong = new Set(checked && !read.success ? read.error.issues.map(({ path }) => path[0]) : []);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!read.success) return refuse();
    const path = `/api/v1/assessments/${slug}/webhooks`;
    const answer = Made.safeParse(await save(() => sendJson("POST", path, read.data, keyFor(read.data))));
    if (!answer.success) return;
    setMade(answer.data);
    setName("");
    setUrl("");
    setChecked(false);
    router.refresh();
  };

  return (
    <>
      {made !== null && (
        <ShownOnce
          key={made.webhook.id}
          title={say("thresholds.secretTitle", { name: made.webhook.name })}
          value={made.secret}
          what={say("thresholds.secretWhat")}
          whatWhenGone={say("thresholds.secretReplayed")}
        />
      )}
      <form className="form thform" ref={form} onSubmit={(event) => void submit(event)} noValidate>
        <h3>{say("thresholds.newWebhook")}</h3>
        <div className="row">
          <TextInput
            label={say("thresholds.webhookName")}
            value={name}
            onChange={setName}
            error={wrong.has("name") ? say("thresholds.wrong.name") : undefined}
          />
          <TextInput
            label={say("thresholds.webhookUrl")}
            value={url}
            onChange={setUrl}
            description={say("thresholds.webhookUrlWhat")}
            error={wrong.has("url") ? say("thresholds.wrong.url") : undefined}
          />
        </div>
        {problem !== null && <SpokenProblem problem={problem} prefix="" />}
        <div className="acts">
          <Button type="submit" className="btn" isDisabled={busy}>
            {busy ? say("ui.saving") : say("thresholds.createWebhook")}
          </Button>
        </div>
      </form>
    </>
  );
}
