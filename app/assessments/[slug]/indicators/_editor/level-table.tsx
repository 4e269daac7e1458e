"use client";
import { Button } from "react-aria-components/Button";
import { Key } from "@/app/_components/ui/key";
import { useWords } from "@/app/_i18n/words";
import { ChoiceField } from "@/app/assessments/_parts/choice-field";
import type { Scenario } from "@/lib/domain/scenario";
import type { FieldMessages } from "@/lib/view/field-sentence";
import { addLevel, type IndicatorDraft } from "./indicator-draft";
import { LevelRow } from "./level-row";
import { LevelSums } from "./level-sums";

const MOST_LEVELS = 12;

export interface LevelTableProps {
  readonly draft: IndicatorDraft;
  readonly scenarios: readonly Scenario[];
  readonly uses: Readonly<Record<string, number>>;
  readonly messages: FieldMessages;
  readonly set: (change: (draft: IndicatorDraft) => IndicatorDraft) => void;
}

/** How probable each level is under each scenario, in words or in numbers; a column is one scenario and adds to 100. */
export function LevelTable(props: LevelTableProps) {
  const { say } = useWords();
  const { draft, scenarios, set } = props;
  return (
    <>
      <div className="acts lvact">
        <ChoiceField
          label={say("indicators.mode")}
          hideLabel
          value={draft.mode}
          choices={[
            { value: "words", text: say("indicators.inWords") },
            { value: "numbers", text: say("indicators.inNumbers") },
          ]}
          onChange={(mode) => set((old) => ({ ...old, mode }))}
        />
        <span className="s mut">{say(draft.mode === "words" ? "indicators.wordsWhat" : "indicators.numbersWhat")}</span>
      </div>
      <div className="scroll">
        <table className={`lv ${draft.mode}`}>
          <thead>
            <tr>
              <th scope="col">{say("indicators.level")}</th>
              {scenarios.map((scenario, s) => (
                <th key={scenario.id} scope="col" className="col" title={scenario.label}>
                  <Key scenario={s} />
                  <br />
                  {scenario.shortLabel}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {draft.levels.map((level, l) => (
              <LevelRow key={level.key} {...props} level={l} />
            ))}
          </tbody>
          <LevelSums {...props} />
        </table>
      </div>
      <div className="f absentpick">
        <label htmlFor="absent-level">{say("indicators.absent")}</label>
        <select
          id="absent-level"
          value={draft.absent}
          aria-describedby="absent-what"
          onChange={(event) => set((old) => ({ ...old, absent: event.target.value }))}
        >
          <option value="">{say("indicators.absentNone")}</option>
          {draft.levels.map((level, l) => (
            <option key={level.key} value={level.key}>
              {level.label === "" ? say("indicators.levelNumber", { number: l + 1 }) : level.label}
            </option>
          ))}
        </select>
        <p className="s mut" id="absent-what">
          {say("indicators.absentWhat")}
        </p>
      </div>
      {draft.levels.length < MOST_LEVELS && (
        <div className="acts">
          <Button className="btn" onPress={() => set((old) => addLevel(old, crypto.randomUUID()))}>
            {say("indicators.addLevel")}
          </Button>
        </div>
      )}
    </>
  );
}
