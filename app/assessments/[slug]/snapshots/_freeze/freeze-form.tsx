"use client";
import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { TextInput } from "@/app/_components/forms/text-input";
import { useWords } from "@/app/_i18n/words";
import { ChoiceField } from "@/app/assessments/_parts/choice-field";
import { SpokenProblem } from "@/app/assessments/_parts/save-bar";
import { SelectField } from "@/app/assessments/_parts/select-field";
import { handlingMarks } from "@/lib/domain/standards/tlp";
import { CutFields } from "./cut-fields";
import { type FreezeFormProps, useFreezeForm } from "./use-freeze-form";

/** Title, note, cut and cap of a new snapshot. `children` is the server's preview of what these choices give. */
export function FreezeForm(props: FreezeFormProps & { children: ReactNode }) {
  const { say } = useWords();
  const room = useFreezeForm(props);
  const { busy, pending, problem, errors } = room;
  return (
    <form className="freeze" ref={room.form} onSubmit={(event) => void room.submit(event)} noValidate>
      <div className="form">
        <TextInput
          label={say("snapshots.title")}
          hint={say("snapshots.titleHint")}
          value={room.title}
          onChange={room.setTitle}
          error={errors.title}
        />
        <TextInput
          label={say("snapshots.note")}
          hint={say("ui.optional")}
          value={room.note}
          onChange={room.setNote}
          rows={3}
          error={errors.note}
        />
        <CutFields cut={room.cut} onChange={room.changeCut} error={errors.day} />
        <div className="row">
          <SelectField
            label={say("snapshots.cap")}
            value={props.query.cap}
            choices={handlingMarks.map((mark) => ({ value: mark, text: mark }))}
            onChange={room.changeCap}
            description={say("snapshots.capWhat")}
          />
          <ChoiceField
            label={say("snapshots.language")}
            value={room.spoken}
            choices={[
              { value: "en", text: say("snapshots.languageEn") },
              { value: "fr", text: say("snapshots.languageFr") },
            ]}
            onChange={room.setSpoken}
          />
        </div>
        {problem !== null && <SpokenProblem problem={problem} prefix="" />}
        <div className="acts">
          <Button type="submit" className="btn pri" isDisabled={busy || pending}>
            {busy ? say("snapshots.freezing") : say("snapshots.freezeAction")}
          </Button>
        </div>
      </div>
      <div aria-busy={pending}>{props.children}</div>
    </form>
  );
}
