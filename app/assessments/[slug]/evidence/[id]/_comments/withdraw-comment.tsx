"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { ProblemNotice } from "@/app/_components/forms/problem-notice";
import { type Problem, sendJson } from "@/app/_components/forms/send-json";
import { useWords } from "@/app/_i18n/words";

/** Takes one's own comment back. */
export function WithdrawComment({ path }: { path: string }) {
  const { say } = useWords();
  const router = useRouter();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const withdraw = async () => {
    setBusy(true);
    const answer = await sendJson("POST", path, {});
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    router.refresh();
  };
  return (
    <>
      <Button className="btn quiet noprint" isDisabled={busy} onPress={() => void withdraw()}>
        {say("comments.withdraw")}
      </Button>
      {problem !== null && <ProblemNotice problem={problem} />}
    </>
  );
}
