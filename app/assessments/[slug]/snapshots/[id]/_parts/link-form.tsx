"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "react-aria-components/Button";
import { z } from "zod";
import { DayField } from "@/app/_components/forms/day-field";
import { sendJson } from "@/app/_components/forms/send-json";
import { TextInput } from "@/app/_components/forms/text-input";
import { ShownOnce } from "@/app/_components/ui/shown-once";
import { useWords } from "@/app/_i18n/words";
import { SpokenProblem } from "@/app/assessments/_parts/save-bar";
import { useRecordForm } from "@/app/assessments/_parts/use-record-form";
import { addDays, type Day } from "@/lib/domain/instant";
import { useCreateKey } from "../../_parts/use-create-key";

const Made = z.object({ link: z.object({ id: z.string(), name: z.string() }), token: z.string().nullable() });
type Made = z.infer<typeof Made>;
const LONGEST_NAME = 120;
const USUAL_DAYS = 30;

/** Makes a link for one reader and shows its address once. */
export function LinkForm({ snapshotId, today }: { snapshotId: string; today: Day }) {
  const { say, formats } = useWords();
  const router = useRouter();
  const { form, busy, problem, save, refuse } = useRecordForm();
  const keyFor = useCreateKey();
  const [name, setName] = useState("");
  const [expires, setExpires] = useState<Day | null>(addDays(today, USUAL_DAYS));
  const [checked, setChecked] = useState(false);
  const [made, setMade] = useState<Made | null>(null);

  const length = name.trim().length;
  const nameError =
    length === 0
      ? say("snapshots.linkForMissing")
      : length > LONGEST_NAME
        ? say("snapshots.linkForTooLong", { count: length })
        : undefined;
  const expiresError =
    expires === null
      ? say("snapshots.expiresMissing")
      : expires < today
        ? say("snapshots.expiresPast", { today: formats.day(today) })
        : undefined;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (nameError !== undefined || expiresError !== undefined) return refuse();
    const body = { name: name.trim(), expiresAt: `${expires}T23:59:59.999Z` };
    const path = `/api/v1/snapshots/${snapshotId}/links`;
    const answer = Made.safeParse(await save(() => sendJson("POST", path, body, keyFor(body))));
    if (!answer.success) return;
    setMade(answer.data);
    setName("");
    setChecked(false);
    router.refresh();
  };

  return (
    <>
      {made !== null && (
        <ShownOnce
          key={made.link.id}
          title={say("snapshots.madeTitle", { name: made.link.name })}
          value={made.token === null ? null : `${window.location.origin}/s/${made.token}`}
          what={say("snapshots.madeWhat")}
          whatWhenGone={say("snapshots.madeReplayed")}
        />
      )}
      <form className="form linkform" ref={form} onSubmit={(event) => void submit(event)} noValidate>
        <h3>{say("snapshots.newLink")}</h3>
        <div className="row">
          <TextInput
            label={say("snapshots.linkFor")}
            hint={say("snapshots.linkForHint")}
            value={name}
            onChange={setName}
            error={checked ? nameError : undefined}
          />
          <DayField
            label={say("snapshots.expires")}
            value={expires}
            onChange={setExpires}
            description={say("snapshots.expiresWhat")}
            error={checked ? expiresError : undefined}
          />
        </div>
        {problem !== null && <SpokenProblem problem={problem} prefix="" />}
        <div className="acts">
          <Button type="submit" className="btn pri" isDisabled={busy}>
            {busy ? say("snapshots.making") : say("snapshots.makeLink")}
          </Button>
        </div>
      </form>
    </>
  );
}
