"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog, DialogTrigger, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { ProblemNotice } from "@/app/_components/forms/problem-notice";
import { type Problem, sendJson } from "@/app/_components/forms/send-json";
import { useWords } from "@/app/_i18n/words";

/** How long after a trial the page looks again: by then the server has sent it. */
const LOOK_AGAIN_MS = 5000;

/** Tries a receiver, or ends it after asking once. */
export function WebhookActions({ slug, id, name }: { slug: string; id: string; name: string }) {
  const { say } = useWords();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [said, setSaid] = useState("");
  const path = `/api/v1/assessments/${slug}/webhooks/${id}`;
  const act = async (what: "test" | "withdraw") => {
    setBusy(true);
    const answer = await sendJson("POST", `${path}/${what}`, {});
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    setOpen(false);
    if (what === "test") {
      setSaid(say("thresholds.testSent"));
      setTimeout(() => router.refresh(), LOOK_AGAIN_MS);
    }
    router.refresh();
  };
  return (
    <span className="thacts">
      <span role="status" className="s mut">
        {said}
      </span>
      {problem !== null && !open && <ProblemNotice problem={problem} />}
      <Button
        className="btn quiet"
        aria-label={say("thresholds.testOne", { name })}
        onPress={() => void act("test")}
        isDisabled={busy}
      >
        {say("thresholds.test")}
      </Button>
      <DialogTrigger isOpen={open} onOpenChange={setOpen}>
        <Button className="btn quiet" aria-label={say("thresholds.endWebhook", { name })}>
          {say("ui.withdraw")}
        </Button>
        <ModalOverlay className="overlay" isDismissable>
          <Modal className="modal">
            <Dialog className="dialog" role="alertdialog">
              <Heading slot="title">{say("thresholds.endWebhook", { name })}</Heading>
              <p>{say("thresholds.endWebhookWhat")}</p>
              {problem !== null && <ProblemNotice problem={problem} />}
              <div className="acts">
                <Button className="btn pri" onPress={() => void act("withdraw")} isDisabled={busy}>
                  {say("ui.withdraw")}
                </Button>
                <Button className="btn" slot="close">
                  {say("ui.cancel")}
                </Button>
              </div>
            </Dialog>
          </Modal>
        </ModalOverlay>
      </DialogTrigger>
    </span>
  );
}
