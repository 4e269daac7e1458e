"use client";
import { useState } from "react";
import { type Problem, sendJson } from "@/app/_components/forms/send-json";
import type { SeenReport } from "@/lib/domain/seen-report";

/** Marks reports as reviewed, or takes that back; all of them or none. */
export function useReview(slug: string) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const review = async (reports: readonly SeenReport[], state: "draft" | "reviewed"): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    const answer = await sendJson("POST", `/api/v1/assessments/${slug}/reviews`, { reports, review: state });
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    return answer.ok;
  };
  return { review, busy, problem };
}
