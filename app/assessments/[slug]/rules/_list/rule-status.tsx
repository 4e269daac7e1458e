"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { ProblemNotice } from "@/app/_components/forms/problem-notice";
import { ReasonDialog } from "@/app/_components/forms/reason-dialog";
import { type Problem, sendJson } from "@/app/_components/forms/send-json";
import { useWords } from "@/app/_i18n/words";

/** Withdraws a rule with a reason, or brings it back. */
export function RuleStatus(props: {
  slug: string;
  id: string;
  version: number;
  status: "active" | "withdrawn";
  title: string;
}) {
  const { slug, id, version, status, title } = props;
  const { say } = useWords();
  const router = useRouter();
  const [problem, setProblem] = useState<Problem | null>(null);
  const path = `/api/v1/assessments/${slug}/rules/${id}`;
  if (status === "active")
    return (
      <ReasonDialog
        trigger={say("ui.withdraw")}
        title={say("rules.withdrawTitle")}
        action={say("ui.withdraw")}
        onConfirm={(reason) => sendJson("POST", `${path}/withdraw`, { expectedVersion: version, reason })}
        onDone={() => router.refresh()}
      >
        <p>{title}</p>
        <p className="s mut">{say("rules.withdrawWhat")}</p>
      </ReasonDialog>
    );
  const restore = async () => {
    const answer = await sendJson("POST", `${path}/restore`, { expectedVersion: version });
    if (answer.ok) router.refresh();
    else setProblem(answer.problem);
  };
  return (
    <>
      <Button className="btn" onPress={() => void restore()}>
        {say("ui.restore")}
      </Button>
      {problem !== null && <ProblemNotice problem={problem} />}
    </>
  );
}
