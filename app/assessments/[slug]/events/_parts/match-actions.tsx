"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { ProblemNotice } from "@/app/_components/forms/problem-notice";
import { type Problem, sendJson } from "@/app/_components/forms/send-json";

interface Props {
  slug: string;
  pairs: readonly { readonly seq: number; readonly sameAs: number | null }[];
  label: string;
}

/** Says of pairs of events that they tell one attack. */
export function MatchActions({ slug, pairs, label }: Props) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const join = async () => {
    setBusy(true);
    const answer = await sendJson("POST", `/api/v1/assessments/${slug}/event-matches`, { pairs });
    setBusy(false);
    if (!answer.ok) return setProblem(answer.problem);
    setProblem(null);
    router.refresh();
  };
  return (
    <>
      <Button className="btn" onPress={() => void join()} isDisabled={busy}>
        {label}
      </Button>
      {problem !== null && <ProblemNotice problem={problem} />}
    </>
  );
}
