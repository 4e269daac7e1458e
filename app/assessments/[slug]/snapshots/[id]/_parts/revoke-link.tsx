"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog, DialogTrigger, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { ProblemNotice } from "@/app/_components/forms/problem-notice";
import { type Problem, sendJson } from "@/app/_components/forms/send-json";
import { useWords } from "@/app/_i18n/words";

/** Ends a link after asking once. */
export function RevokeLink({ id, name }: { id: string; name: string }) {
  const { say } = useWords();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const revoke = async () => {
    setBusy(true);
    const answer = await sendJson("POST", `/api/v1/links/${id}/revoke`, {});
    setBusy(false);
    if (!answer.ok) return setProblem(answer.problem);
    setOpen(false);
    router.refresh();
  };
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button className="btn quiet" aria-label={say("snapshots.revokeTitle", { name })}>
        {say("snapshots.revoke")}
      </Button>
      <ModalOverlay className="overlay" isDismissable>
        <Modal className="modal">
          <Dialog className="dialog" role="alertdialog">
            <Heading slot="title">{say("snapshots.revokeTitle", { name })}</Heading>
            <p>{say("snapshots.revokeWhat")}</p>
            {problem !== null && <ProblemNotice problem={problem} />}
            <div className="acts">
              <Button className="btn pri" onPress={() => void revoke()} isDisabled={busy}>
                {say("snapshots.revokeAction")}
              </Button>
              <Button className="btn" slot="close">
                {say("ui.cancel")}
              </Button>
            </div>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
