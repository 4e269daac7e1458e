"use client";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { z } from "zod";
import { type Problem, sendJson } from "@/app/_components/forms/send-json";
import { useUndo, versionsIn } from "@/app/_components/undo/use-undo";
import { undoOfChange } from "./undo-of-change";

const Changed = z.object({ change: z.string() });

/** Sends a merge or a split once, keeps it for undo, and goes to the incident that stays. */
export function useIncidentChange(slug: string): {
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly send: (path: string, body: unknown, label: string, goTo: string) => Promise<void>;
} {
  const router = useRouter();
  const undo = useUndo(slug);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const sending = useRef(false);
  const send = async (path: string, body: unknown, label: string, goTo: string) => {
    if (sending.current) return;
    sending.current = true;
    setBusy(true);
    const answer = await sendJson("POST", path, body);
    sending.current = false;
    setBusy(false);
    if (!answer.ok) return setProblem(answer.problem);
    const changed = Changed.safeParse(answer.body);
    if (changed.success)
      undo.push({ label, ...undoOfChange(slug, changed.data.change), after: versionsIn(answer.body) });
    router.push(goTo);
    router.refresh();
  };
  return { busy, problem, send };
}
