"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog, DialogTrigger, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { DayField } from "@/app/_components/forms/day-field";
import { ProblemNotice } from "@/app/_components/forms/problem-notice";
import { type Problem, sendJson } from "@/app/_components/forms/send-json";
import { TextInput } from "@/app/_components/forms/text-input";
import { useWords } from "@/app/_i18n/words";
import type { Day } from "@/lib/domain/instant";

export interface SettleChoice {
  readonly id: string;
  readonly label: string;
  readonly what: string;
}

interface Settled {
  readonly choice: string | null;
  readonly resolvedOn: Day | null;
  readonly source: string;
  readonly note: string;
}

/** Asks how something ended, when, and who says so. `field` is what the API calls the choice. */
export function SettleDialog(props: {
  path: string;
  expectedVersion: number;
  field: "outcome" | "scenario";
  trigger: string;
  triggerClass: string;
  title: string;
  about: string;
  legend: string;
  missingChoice: string;
  choices: readonly SettleChoice[];
  earliest: Day;
  today: Day;
}) {
  const { say } = useWords();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [value, setValue] = useState<Settled>({ choice: null, resolvedOn: null, source: "", note: "" });
  const [checked, setChecked] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const set = (part: Partial<Settled>) => setValue((old) => ({ ...old, ...part }));
  const { choice, resolvedOn, source } = value;
  const whole = choice !== null && resolvedOn !== null && source.trim() !== "";
  const confirm = async () => {
    setChecked(true);
    if (!whole) return;
    setBusy(true);
    const note = value.note.trim();
    const resolution = { [props.field]: choice, resolvedOn, source: source.trim(), note };
    const answer = await sendJson("POST", props.path, { expectedVersion: props.expectedVersion, resolution });
    setBusy(false);
    if (!answer.ok) return setProblem(answer.problem);
    setOpen(false);
    setProblem(null);
    router.refresh();
  };
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button className={props.triggerClass}>{props.trigger}</Button>
      <ModalOverlay className="overlay" isDismissable>
        <Modal className="modal">
          <Dialog className="dialog">
            <Heading slot="title">{props.title}</Heading>
            <p className="s mut">{props.about}</p>
            <Choices
              {...props}
              value={choice}
              wrong={checked && choice === null}
              onChoose={(id) => set({ choice: id })}
            />
            <DayField
              label={say("forecasts.resolve.on")}
              value={resolvedOn}
              onChange={(day) => set({ resolvedOn: day })}
              description={say("forecasts.resolve.onHint")}
              error={checked && resolvedOn === null ? say("forecasts.resolve.missingDay") : undefined}
              minDay={props.earliest}
              maxDay={props.today}
            />
            <TextInput
              label={say("forecasts.resolve.source")}
              value={source}
              onChange={(text) => set({ source: text })}
              description={say("forecasts.resolve.sourceHint")}
              error={checked && source.trim() === "" ? say("forecasts.resolve.missingSource") : undefined}
            />
            <TextInput
              label={say("forecasts.note")}
              hint={say("ui.optional")}
              value={value.note}
              onChange={(text) => set({ note: text })}
              rows={2}
            />
            {problem !== null && <ProblemNotice problem={problem} />}
            <div className="acts">
              <Button className="btn pri" onPress={() => void confirm()} isDisabled={busy}>
                {busy ? say("ui.saving") : say("forecasts.resolve.save")}
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

function Choices(props: {
  legend: string;
  choices: readonly SettleChoice[];
  value: string | null;
  wrong: boolean;
  missingChoice: string;
  onChoose: (id: string) => void;
}) {
  return (
    <fieldset className="settle">
      <legend>{props.legend}</legend>
      <div className="opts">
        {props.choices.map(({ id, label, what }) => (
          <label key={id}>
            <input type="radio" name="settled" checked={props.value === id} onChange={() => props.onChoose(id)} />
            <b>{label}</b>
            <span className="s mut">{what}</span>
          </label>
        ))}
      </div>
      {props.wrong && (
        <p className="s err" role="alert">
          {props.missingChoice}
        </p>
      )}
    </fieldset>
  );
}
