"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import * as z from "zod/mini";
import { type Answer, sendJson } from "@/app/_components/forms/send-json";
import { useRecordForm } from "@/app/assessments/_parts/use-record-form";
import { keptModel, withoutModel } from "@/lib/view/what-if/keep-scratch";
import type { Scratch } from "@/lib/view/what-if/scratch";
import type { WhatIfCase } from "@/lib/view/what-if/what-if-case";
import type { ScratchSteps } from "./use-scratch-steps";

/** The stored model as far as a scratch touches it; the rest goes back as it came. */
const StoredModel = z.object({
  version: z.int(),
  start: z.string(),
  dynamics: z.looseObject({ kind: z.string(), halfLifeDays: z.optional(z.number()) }),
  scenarios: z.array(z.looseObject({ id: z.string(), prior: z.number() })),
  indicators: z.array(z.looseObject({ id: z.string(), weight: z.number() })),
  gradeWeights: z.unknown(),
  kappa: z.unknown(),
});
export type StoredModel = z.infer<typeof StoredModel>;

/** How a scratch's priors, half-life and weights become a new version of the model. */
export function useKeepScratch(
  kase: WhatIfCase,
  scratch: Scratch,
  steps: ScratchSteps,
  onKept: (version: number | null) => void,
) {
  const router = useRouter();
  const { form, busy, problem, conflict, save, refuse } = useRecordForm();
  const [reason, setReason] = useState("");
  const [isChecked, setIsChecked] = useState(false);
  const path = `/api/v1/assessments/${kase.slug}/model`;
  const needsReason = reason.trim() === "";
  const theirs = conflict === null ? null : storedModel(conflict.theirs);

  const put = (stored: StoredModel): Promise<Answer> => {
    const { version, ...model } = stored;
    const body = { expectedVersion: version, model: keptModel(model, scratch), reason: reason.trim() };
    return sendJson("PUT", path, body);
  };
  const finish = (body: unknown) => {
    if (body === undefined) return;
    onKept(storedModel(body)?.version ?? null);
    setReason("");
    setIsChecked(false);
    steps.change(null, withoutModel);
    router.refresh();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (needsReason) return refuse();
    const answer = await save(async () => {
      const stored = await fetchModel(path);
      if (stored === null) return { ok: false, status: 0, problem: { code: "offline", title: "offline" } };
      if (stored.version === kase.version) return put(stored);
      return { ok: false, status: 409, problem: { code: "version-conflict", title: "", theirs: stored } };
    });
    finish(answer);
  };
  /** Only the parts of the scratch go over the stored version: what somebody else changed beside them stays theirs. */
  const keepMine = async () => {
    if (theirs !== null) finish(await save(() => put(theirs)));
  };
  const takeTheirs = () => {
    steps.change(null, withoutModel);
    router.refresh();
  };
  const reasonMissing = isChecked && needsReason;
  return { form, busy, problem, theirs, reason, setReason, reasonMissing, submit, keepMine, takeTheirs };
}

function storedModel(value: unknown): StoredModel | null {
  const model = StoredModel.safeParse(value);
  return model.success ? model.data : null;
}

async function fetchModel(path: string): Promise<StoredModel | null> {
  try {
    const response = await fetch(path, { cache: "no-store" });
    return response.ok ? storedModel(await response.json()) : null;
  } catch {
    return null;
  }
}
