"use client";
import { TextInput } from "@/app/_components/forms/text-input";
import { useWords } from "@/app/_i18n/words";
import { SelectField } from "@/app/assessments/_parts/select-field";
import { type Source, sourceKinds } from "@/lib/domain/source";
import type { StoredSource } from "@/lib/domain/source-record";
import { reliabilities } from "@/lib/domain/standards/admiralty";

const NONE = "";

/** What the register says of a source. */
export function SourceFields(props: {
  draft: Source;
  change: (part: Partial<Source>) => void;
  /** Whom it may repeat. */
  register: readonly StoredSource[];
  messages: Readonly<Record<string, string>>;
}) {
  const { say } = useWords();
  const { draft, change, messages } = props;
  const others = props.register.filter(({ status }) => status === "active");
  return (
    <>
      <TextInput
        label={say("register.field.name")}
        value={draft.name}
        onChange={(name) => change({ name })}
        description={say("register.nameHint")}
        error={messages.name}
      />
      <div className="row">
        <SelectField
          label={say("register.field.kind")}
          value={draft.kind}
          choices={sourceKinds.map((value) => ({ value, text: say(`register.kind.${value}`) }))}
          onChange={(kind) => change({ kind })}
        />
        <SelectField
          label={say("register.field.reliability")}
          value={draft.reliability ?? NONE}
          choices={[
            { value: NONE, text: say("register.notJudged") },
            ...reliabilities.map((value) => ({
              value,
              text: say("register.reliabilityOf", { letter: value, words: say(`standards.reliability.${value}`) }),
            })),
          ]}
          onChange={(reliability) => change({ reliability: reliability === NONE ? null : reliability })}
        />
      </div>
      <SelectField
        label={say("register.field.repeats")}
        value={draft.repeats ?? NONE}
        choices={[
          { value: NONE, text: say("register.repeatsNobody") },
          ...others.map(({ id, name }) => ({ value: id, text: name })),
        ]}
        onChange={(repeats) => change({ repeats: repeats === NONE ? null : repeats })}
        description={messages.repeats ?? say("register.repeatsHint")}
      />
      <TextInput
        label={say("register.field.note")}
        value={draft.note}
        onChange={(note) => change({ note })}
        hint={say("ui.optional")}
        error={messages.note}
        rows={3}
      />
    </>
  );
}
