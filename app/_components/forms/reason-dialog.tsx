"use client";
import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog, DialogTrigger, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { useWords } from "@/app/_i18n/words";
import { ProblemNotice } from "./problem-notice";
import type { Answer, Problem } from "./send-json";
import { TextInput } from "./text-input";

/** A button that asks why before it acts; the reason becomes part of the record's history. */
export function ReasonDialog(props: {
  trigger: ReactNode;
  triggerClass?: string;
  title: string;
  action: string;
  children?: ReactNode;
  onConfirm: (reason: string) => Promise<Answer>;
  onDone: () => void;
}) {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const confirm = async () => {
    if (reason.trim() === "") return setMissing(true);
    setBusy(true);
    const answer = await props.onConfirm(reason.trim());
    setBusy(false);
    if (!answer.ok) return setProblem(answer.problem);
    setOpen(false);
    setReason("");
    setProblem(null);
    props.onDone();
  };
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button className={props.triggerClass ?? "btn quiet"}>{props.trigger}</Button>
      <ModalOverlay className="overlay" isDismissable>
        <Modal className="modal">
          <Dialog className="dialog">
            <Heading slot="title">{props.title}</Heading>
            {props.children}
            <TextInput
              label={say("ui.reason")}
              value={reason}
              onChange={(value) => {
                setReason(value);
                setMissing(false);
              }}
              description={say("ui.reasonHint")}
              error={missing ? say("ui.reasonMissing") : undefined}
              rows={2}
              autoFocus
            />
            {problem !== null && <ProblemNotice problem={problem} />}
            <div className="acts">
              <Button className="btn pri" onPress={() => void confirm()} isDisabled={busy}>
                {props.action}
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
