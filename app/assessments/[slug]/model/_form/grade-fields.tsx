"use client";
import { useWords } from "@/app/_i18n/words";
import { credibilities, reliabilities } from "@/lib/domain/standards/admiralty";
import type { FieldMessages } from "@/lib/view/field-sentence";
import type { ModelDraft } from "./model-draft";

/** How much a report counts by its grade: one number a letter, one a digit; a report's weight is their product. */
export function GradeFields(props: {
  draft: ModelDraft;
  messages: FieldMessages;
  set: (change: (draft: ModelDraft) => ModelDraft) => void;
}) {
  const { say } = useWords();
  const { draft, messages, set } = props;
  return (
    <div className="row grades">
      <WeightTable
        caption={say("assessments.reliability")}
        rows={reliabilities.map((letter) => ({
          key: letter,
          meaning: say(`standards.reliability.${letter}`),
          value: draft.reliability[letter],
          wrong: messages[`gradeWeights.reliability.${letter}`],
          onChange: (text) => set((old) => ({ ...old, reliability: { ...old.reliability, [letter]: text } })),
        }))}
      />
      <WeightTable
        caption={say("assessments.credibility")}
        rows={credibilities.map((digit) => ({
          key: digit,
          meaning: say(`standards.credibility.${digit}`),
          value: draft.credibility[digit],
          wrong: messages[`gradeWeights.credibility.${digit}`],
          onChange: (text) => set((old) => ({ ...old, credibility: { ...old.credibility, [digit]: text } })),
        }))}
      />
    </div>
  );
}

interface WeightRow {
  readonly key: string;
  readonly meaning: string;
  readonly value: string;
  readonly wrong: string | undefined;
  readonly onChange: (text: string) => void;
}

function WeightTable({ caption, rows }: { caption: string; rows: readonly WeightRow[] }) {
  return (
    <table className="wts">
      <caption>{caption}</caption>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              <span className="gr">{row.key}</span> {row.meaning}
              {row.wrong !== undefined && <span className="xs err">{row.wrong}</span>}
            </th>
            <td>
              <input
                type="text"
                inputMode="decimal"
                aria-label={`${row.key}: ${row.meaning}`}
                value={row.value}
                onChange={(event) => row.onChange(event.target.value)}
                aria-invalid={row.wrong === undefined ? undefined : true}
                autoComplete="off"
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
