"use client";
import { Key } from "@/app/_components/ui/key";
import { useWords } from "@/app/_i18n/words";
import { ChoiceField } from "@/app/assessments/_parts/choice-field";
import type { Draft } from "@/app/assessments/_parts/use-draft";
import type { Scenario } from "@/lib/domain/scenario";
import { likelihoodWords } from "@/lib/domain/standards/likelihood-words";
import { parseDecimal } from "@/lib/view/decimal-entry";
import { percentOfWord, type QuestionDraft, wordOf } from "./question-draft";

/** For each scenario the chance of a yes within the horizon, should it hold: as a word or as a number. */
export function ChanceFields(props: {
  draft: Draft<QuestionDraft>;
  scenarios: readonly Scenario[];
  errors: readonly (string | undefined)[] | null;
}) {
  const { say, language } = useWords();
  const { value, set } = props.draft;
  const setPercent = (k: number, text: string) =>
    set((old) => ({ ...old, percents: old.percents.map((one, at) => (at === k ? text : one)) }));
  return (
    <section className="sec">
      <div className="hd">
        <h2>{say("forecasts.form.chances")}</h2>
        <ChoiceField
          label={say("forecasts.form.entry")}
          hideLabel
          value={value.entry}
          choices={[
            { value: "words", text: say("forecasts.form.words") },
            { value: "numbers", text: say("forecasts.form.numbers") },
          ]}
          onChange={(entry) => set((old) => ({ ...old, entry }))}
        />
        <p>{say("forecasts.form.chancesWhat")}</p>
      </div>
      <ul className="chances">
        {props.scenarios.map((scenario, k) => {
          const text = value.percents[k] ?? "";
          const error = props.errors?.[k];
          return (
            <li key={scenario.id}>
              <Key scenario={k} />
              <span>{scenario.label}</span>
              <span className="cell">
                {value.entry === "numbers" ? (
                  <input
                    type="text"
                    inputMode="decimal"
                    autoComplete="off"
                    aria-label={say("forecasts.form.chanceOf", { scenario: scenario.label })}
                    value={text}
                    onChange={(event) => setPercent(k, event.target.value)}
                    aria-invalid={error === undefined ? undefined : true}
                  />
                ) : (
                  <WordChoice
                    label={say("forecasts.form.wordOf", { scenario: scenario.label })}
                    text={text}
                    wrong={error !== undefined}
                    onChoose={(word) => setPercent(k, percentOfWord(word, language))}
                  />
                )}
              </span>
              {error !== undefined && <span className="s err">{error}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The words with their numbers; a number that is none of them stays as a choice of its own. */
function WordChoice(props: { label: string; text: string; wrong: boolean; onChoose: (word: string) => void }) {
  const { say, formats } = useWords();
  const word = wordOf(props.text);
  const odd = word === "" && parseDecimal(props.text) !== null;
  return (
    <select
      aria-label={props.label}
      value={odd ? "odd" : word}
      onChange={(event) => {
        if (event.target.value !== "odd") props.onChoose(event.target.value);
      }}
      aria-invalid={props.wrong || undefined}
    >
      <option value="">–</option>
      {odd && <option value="odd">{`${props.text}\u00a0%`}</option>}
      {likelihoodWords.map((one) => (
        <option key={one.word} value={one.word}>
          {say(`indicators.word.${one.word}`)}, {formats.percent(one.probability, 0)}
        </option>
      ))}
    </select>
  );
}
