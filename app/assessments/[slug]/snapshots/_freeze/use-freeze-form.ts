"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState, useTransition } from "react";
import { z } from "zod";
import { sendJson } from "@/app/_components/forms/send-json";
import { useWords } from "@/app/_i18n/words";
import { useRecordForm } from "@/app/assessments/_parts/use-record-form";
import type { Day } from "@/lib/domain/instant";
import type { Handling } from "@/lib/domain/standards/tlp";
import type { Language } from "@/lib/messages/say";
import { useCreateKey } from "../_parts/use-create-key";
import type { CutState } from "./cut-fields";
import { type FreezeQuery, formatFreezeQuery } from "./freeze-query";

export interface FreezeFormProps {
  readonly slug: string;
  readonly query: FreezeQuery;
  readonly today: Day;
  /** The first day of the assessment. */
  readonly start: Day;
}

const Frozen = z.object({ id: z.string() });
const LONGEST_TITLE = 160;
const LONGEST_NOTE = 5000;

/** What is typed, what is wrong with it, and freezing. The cut and the cap live in the address, because the server previews them. */
export function useFreezeForm({ slug, query, today, start }: FreezeFormProps) {
  const { say, formats, language } = useWords();
  const router = useRouter();
  const keyFor = useCreateKey();
  const { form, busy, problem, save, refuse } = useRecordForm();
  const [pending, startTransition] = useTransition();
  const [title, setTitle] = useState("");
  const [note, setNote] = useState("");
  const [spoken, setSpoken] = useState<Language>(language);
  const [cut, setCut] = useState<CutState>({
    kind: query.asOf === null ? "now" : "day",
    day: query.asOf,
    by: query.by,
  });
  const [checked, setChecked] = useState(false);

  const asOf = cut.kind === "now" ? null : cut.day;
  const tooLong = (text: string, most: number) => text.trim().length > most;
  const count = (text: string) => ({ count: formats.number(text.trim().length, 0) });
  const errors = {
    title:
      title.trim() === ""
        ? say("snapshots.titleMissing")
        : tooLong(title, LONGEST_TITLE)
          ? say("snapshots.titleTooLong", count(title))
          : undefined,
    note: tooLong(note, LONGEST_NOTE) ? say("snapshots.noteTooLong", count(note)) : undefined,
    day: cut.kind === "now" ? undefined : dayError(cut.day),
  };

  function dayError(day: Day | null): string | undefined {
    if (day === null) return say("snapshots.dayMissing");
    if (day > today) return say("snapshots.dayFuture", { today: formats.day(today) });
    return day < start ? say("snapshots.dayBeforeStart", { start: formats.day(start) }) : undefined;
  }

  const show = (next: FreezeQuery) =>
    startTransition(() =>
      router.replace(`/assessments/${slug}/snapshots${formatFreezeQuery(next)}`, { scroll: false }),
    );
  const changeCut = (next: CutState) => {
    setCut(next);
    if (next.kind === "now") show({ ...query, asOf: null, by: next.by });
    else if (next.day !== null && dayError(next.day) === undefined) show({ ...query, asOf: next.day, by: next.by });
  };
  const changeCap = (cap: Handling) => show({ ...query, cap });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (Object.values(errors).some((error) => error !== undefined)) return refuse();
    const body = { title: title.trim(), note: note.trim(), asOf, by: cut.by, cap: query.cap, language: spoken };
    const path = `/api/v1/assessments/${slug}/snapshots`;
    const answer = Frozen.safeParse(await save(() => sendJson("POST", path, body, keyFor(body))));
    if (!answer.success) return;
    router.push(`/assessments/${slug}/snapshots/${answer.data.id}`);
    router.refresh();
  };

  const shown = {
    title: checked ? errors.title : undefined,
    note: checked ? errors.note : undefined,
    day: checked || cut.day !== null ? errors.day : undefined,
  };
  return {
    ...{ form, busy, pending, problem, submit, errors: shown },
    ...{ title, setTitle, note, setNote, spoken, setSpoken, cut, changeCut, changeCap },
  };
}
