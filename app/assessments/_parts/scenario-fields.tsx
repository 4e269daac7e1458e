"use client";
import { Button } from "react-aria-components/Button";
import { TextInput } from "@/app/_components/forms/text-input";
import { Key } from "@/app/_components/ui/key";
import { useWords } from "@/app/_i18n/words";
import type { FieldMessages } from "@/lib/view/field-sentence";
import { PriorSum } from "./prior-sum";
import { blankScenario, changeScenario, type ScenarioDraft, withSpreadPriors } from "./scenario-draft";

const FEWEST = 2;
const MOST = 12;

/** The scenarios of an assessment: what each says, how probable it is before any evidence, and why. */
export function ScenarioFields(props: {
  drafts: readonly ScenarioDraft[];
  onChange: (change: (drafts: readonly ScenarioDraft[]) => readonly ScenarioDraft[]) => void;
  messages: FieldMessages;
  /** False once indicators name a chance for each scenario. */
  canAddOrRemove: boolean;
}) {
  const { say, language } = useWords();
  const { drafts, onChange, canAddOrRemove } = props;
  const noneLabel = say("assessments.none.label");
  const hasNone = drafts.some((draft) => draft.label.trim() === noneLabel);
  const add = (change: Partial<ScenarioDraft>) =>
    onChange((old) => [...old, changeScenario(blankScenario(crypto.randomUUID()), change)]);
  const addNone = () => add({ label: noneLabel, shortLabel: noneLabel, statement: say("assessments.none.statement") });
  return (
    <>
      <ol className="scenarios">
        {drafts.map((draft, index) => (
          <ScenarioRow
            key={draft.key}
            draft={draft}
            index={index}
            messages={props.messages}
            onChange={(change) =>
              onChange((old) => old.map((one) => (one.key === draft.key ? changeScenario(one, change) : one)))
            }
            onRemove={
              canAddOrRemove && drafts.length > FEWEST
                ? () => onChange((old) => old.filter((one) => one.key !== draft.key))
                : undefined
            }
          />
        ))}
      </ol>
      <PriorSum
        drafts={drafts}
        message={props.messages.scenarios}
        onSpread={(even) => onChange((old) => withSpreadPriors(old, even, language))}
      />
      {canAddOrRemove && drafts.length < MOST && (
        <div className="acts">
          <Button className="btn" onPress={() => add({})}>
            {say("assessments.addScenario")}
          </Button>
          {!hasNone && (
            <Button className="btn" onPress={addNone}>
              {say("assessments.addNone")}
            </Button>
          )}
          <span className="s mut">{say("assessments.noneWhy")}</span>
        </div>
      )}
    </>
  );
}

function ScenarioRow(props: {
  draft: ScenarioDraft;
  index: number;
  messages: FieldMessages;
  onChange: (change: Partial<ScenarioDraft>) => void;
  onRemove: (() => void) | undefined;
}) {
  const { say } = useWords();
  const { draft, index, messages, onChange } = props;
  const number = index + 1;
  const message = (field: string) => messages[`scenarios.${index}.${field}`];
  return (
    <li>
      <fieldset>
        <legend>
          <span>
            <Key scenario={index} />
            {say("assessments.scenarioNumber", { number })}
          </span>
          {props.onRemove !== undefined && (
            <Button
              className="btn quiet h"
              onPress={props.onRemove}
              aria-label={say("assessments.removeScenario", { number })}
            >
              {say("assessments.remove")}
            </Button>
          )}
        </legend>
        <div className="row3 scn">
          <TextInput
            label={say("assessments.field.label")}
            value={draft.label}
            onChange={(label) => onChange({ label })}
            error={message("label")}
          />
          <TextInput
            label={say("assessments.field.shortLabel")}
            hint={say("assessments.shortLabelHint")}
            value={draft.shortLabel}
            onChange={(shortLabel) => onChange({ shortLabel })}
            error={message("shortLabel")}
          />
          <TextInput
            label={say("assessments.field.prior")}
            hint="%"
            value={draft.prior}
            onChange={(prior) => onChange({ prior })}
            error={message("prior")}
            inputMode="decimal"
          />
        </div>
        <div className="row">
          <TextInput
            label={say("assessments.field.statement")}
            hint={say("ui.optional")}
            value={draft.statement}
            onChange={(statement) => onChange({ statement })}
            error={message("statement")}
            rows={2}
          />
          <TextInput
            label={say("assessments.field.priorBasis")}
            hint={say("assessments.priorBasisHint")}
            value={draft.priorBasis}
            onChange={(priorBasis) => onChange({ priorBasis })}
            error={message("priorBasis")}
            rows={2}
          />
        </div>
      </fieldset>
    </li>
  );
}
