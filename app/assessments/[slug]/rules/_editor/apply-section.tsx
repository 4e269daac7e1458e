"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { type Problem, sendJson } from "@/app/_components/forms/send-json";
import { useUndo } from "@/app/_components/undo/use-undo";
import { useWords } from "@/app/_i18n/words";
import { SpokenProblem } from "@/app/assessments/_parts/save-bar";
import type { RulePreview } from "@/lib/view/rules/preview-rule";

/** Makes the findings that the preview shows; one undo takes all of them back. */
export function ApplySection(props: {
  slug: string;
  stored: { readonly id: string; readonly version: number };
  title: string;
  preview: RulePreview;
  range: { readonly from: string; readonly to: string };
  /** The preview shows a rule that is not saved. */
  isChanged: boolean;
}) {
  const { slug, stored, preview, range, isChanged } = props;
  const { say, language } = useWords();
  const router = useRouter();
  const undo = useUndo(slug);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [done, setDone] = useState("");
  const changes = preview.firings.filter(({ kind }) => kind !== "same" && kind !== "left").length;
  const apply = async () => {
    setBusy(true);
    setDone("");
    const path = `/api/v1/assessments/${slug}/rules/${stored.id}/apply`;
    const body = { expectedVersion: stored.version, ...range, language };
    const answer = await sendJson("POST", path, body);
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    const application = idOf(answer.body);
    if (application !== "")
      undo.push({
        label: say("rules.apply.label", { rule: props.title }),
        undo: [
          { method: "POST", path: `/api/v1/assessments/${slug}/rule-applications/${application}/take-back`, body: {} },
        ],
        redo: [{ method: "POST", path, body }],
        after: {},
      });
    setDone(say(application === "" ? "rules.apply.nothing" : "rules.apply.done", { count: changes }));
    router.refresh();
  };
  return (
    <section className="sec rapply">
      <div className="hd">
        <h2>{say("rules.apply.title")}</h2>
        <p>{say("rules.apply.what")}</p>
      </div>
      {problem !== null && <SpokenProblem problem={problem} prefix="" />}
      <div className="acts">
        <Button className="btn pri" isDisabled={busy || isChanged || changes === 0} onPress={() => void apply()}>
          {busy ? say("rules.apply.busy") : say("rules.apply.action", { count: changes })}
        </Button>
        <span role="status" className="s mut">
          {isChanged ? say("rules.apply.saveFirst") : done}
        </span>
      </div>
    </section>
  );
}

/** Empty when nothing had to be changed. */
function idOf(answer: unknown): string {
  return typeof answer === "object" && answer !== null && "id" in answer && typeof answer.id === "string"
    ? answer.id
    : "";
}
