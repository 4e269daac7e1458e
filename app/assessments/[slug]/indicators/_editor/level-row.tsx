"use client";
import { Button } from "react-aria-components/Button";
import { useWords } from "@/app/_i18n/words";
import { likelihoodWords } from "@/lib/domain/standards/likelihood-words";
import { removeLevel, setPercent, setWord } from "./indicator-draft";
import type { LevelTableProps } from "./level-table";

const FEWEST_LEVELS = 2;

/** One level: its name, and what each scenario expects of it. */
export function LevelRow(props: LevelTableProps & { level: number }) {
  const { say, language } = useWords();
  const { draft, scenarios, uses, messages, set, level: l } = props;
  const level = draft.levels[l];
  if (level === undefined) return null;
  const name = level.label === "" ? say("indicators.levelNumber", { number: l + 1 }) : level.label;
  const wrong = messages[`levels.${l}.label`] ?? messages[`levels.${l}.id`];
  const used = uses[level.key] ?? 0;
  const rename = (label: string) =>
    set((old) => ({ ...old, levels: old.levels.map((one) => (one.key === level.key ? { ...one, label } : one)) }));
  return (
    <tr>
      <th scope="row">
        <span className="lvname">
          <input
            type="text"
            aria-label={say("indicators.levelNumber", { number: l + 1 })}
            value={level.label}
            onChange={(event) => rename(event.target.value)}
            aria-invalid={wrong === undefined ? undefined : true}
            autoComplete="off"
          />
          {draft.levels.length > FEWEST_LEVELS && used === 0 && (
            <Button
              className="btn quiet"
              onPress={() => set((old) => removeLevel(old, level.key, language))}
              aria-label={say("indicators.removeLevel", { level: name })}
            >
              <span aria-hidden="true">×</span>
            </Button>
          )}
        </span>
        {used > 0 && <span className="xs mut">{say("indicators.levelUsed", { count: used })}</span>}
        {wrong !== undefined && <span className="s err">{wrong}</span>}
      </th>
      {scenarios.map((scenario, s) => (
        <td key={scenario.id} className="col" data-scenario={scenario.shortLabel}>
          <Chance {...props} scenario={s} name={say("indicators.cell", { level: name, scenario: scenario.label })} />
        </td>
      ))}
    </tr>
  );
}

/** One cell: a word with the number that it comes to, or a number. */
function Chance(props: LevelTableProps & { level: number; scenario: number; name: string }) {
  const { say, language } = useWords();
  const { draft, messages, set, level, scenario, name } = props;
  const percent = draft.percents[scenario]?.[level] ?? "";
  const wrong = messages[`likelihood.${scenario}.${level}`] !== undefined;
  if (draft.mode === "numbers")
    return (
      <input
        type="text"
        inputMode="decimal"
        aria-label={name}
        value={percent}
        onChange={(event) => set((old) => setPercent(old, scenario, level, event.target.value))}
        aria-invalid={wrong || undefined}
        autoComplete="off"
      />
    );
  return (
    <>
      <select
        aria-label={name}
        value={draft.words[scenario]?.[level] ?? ""}
        onChange={(event) => set((old) => setWord(old, scenario, level, event.target.value, language))}
        aria-invalid={wrong || undefined}
      >
        <option value="">–</option>
        {likelihoodWords.map(({ word }) => (
          <option key={word} value={word}>
            {say(`indicators.word.${word}`)}
          </option>
        ))}
      </select>
      <span className="xs mut">{percent === "" ? "\u00a0" : `${percent}\u00a0%`}</span>
    </>
  );
}
