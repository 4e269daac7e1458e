"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { ProblemNotice } from "@/app/_components/forms/problem-notice";
import { type Problem, sendJson } from "@/app/_components/forms/send-json";
import { useWords } from "@/app/_i18n/words";

/** Takes one application back as a whole. */
export function TakeBack({ slug, id, when }: { slug: string; id: string; when: string }) {
  const { say } = useWords();
  const router = useRouter();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const takeBack = async () => {
    setBusy(true);
    const answer = await sendJson("POST", `/api/v1/assessments/${slug}/rule-applications/${id}/take-back`, {});
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) router.refresh();
  };
  return (
    <>
      <Button
        className="btn quiet"
        isDisabled={busy}
        aria-label={say("rules.history.takeBackOne", { when })}
        onPress={() => void takeBack()}
      >
        {say("rules.history.takeBack")}
      </Button>
      {problem !== null && <ProblemNotice problem={problem} />}
    </>
  );
}
