"use client";
import { useState } from "react";
import { TextInput } from "@/app/_components/forms/text-input";
import { useWords } from "@/app/_i18n/words";
import type { Indicator } from "@/lib/domain/indicator";
import type { Phrase } from "@/lib/domain/phrase-list";
import { phraseLines } from "@/lib/view/reading/phrase-lines";

/** Lines of words and indicators, pasted from a list; what can't be read is said line by line and stays in the field. */
export function LineImport(props: {
  indicators: readonly Indicator[];
  phrases: readonly Phrase[];
  onAdd: (phrases: readonly Phrase[]) => void;
}) {
  const { say } = useWords();
  const [typed, setTyped] = useState("");
  const [added, setAdded] = useState<number | null>(null);
  const [faults, setFaults] = useState<ReturnType<typeof phraseLines>["faults"]>([]);
  const add = () => {
    const taken = props.phrases.map(({ id }) => id);
    const read = phraseLines(typed, props.indicators, taken);
    if (read.phrases.length > 0) props.onAdd(read.phrases);
    setAdded(read.phrases.length);
    setFaults(read.faults);
    setTyped(read.faults.map(({ text }) => text).join("\n"));
  };
  return (
    <details className="sec">
      <summary>{say("phrases.importTitle")}</summary>
      <TextInput
        label={say("phrases.lines")}
        value={typed}
        onChange={setTyped}
        rows={6}
        description={say("phrases.linesWhat")}
      />
      <p className="acts">
        <button type="button" className="btn" disabled={typed.trim() === ""} onClick={add}>
          {say("phrases.addLines")}
        </button>
        <span className="s mut" role="status">
          {added !== null && say("phrases.added", { count: added })}
        </span>
      </p>
      {faults.length > 0 && (
        <ul className="s err">
          {faults.map(({ line, text, fault }) => (
            <li key={line}>{say(`phrases.fault.${fault}`, { line, text })}</li>
          ))}
        </ul>
      )}
    </details>
  );
}
