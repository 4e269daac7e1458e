"use client";
import { PlaceField } from "@/app/_components/forms/place-field";
import { TextInput } from "@/app/_components/forms/text-input";
import { useWords } from "@/app/_i18n/words";
import { HandlingField } from "@/app/assessments/_parts/handling-field";
import { SelectField } from "@/app/assessments/_parts/select-field";
import type { Indicator } from "@/lib/domain/indicator";
import { diversityOf, firingHabits, ruleKinds } from "@/lib/rules/rule";
import type { FieldMessages } from "@/lib/view/field-sentence";
import type { RuleDraft } from "@/lib/view/rules/rule-draft";
import { FilterFields } from "./filter-fields";
import { placeOf, spotOf } from "./place-spot";
import { StepFields } from "./step-fields";

export interface FieldsProps {
  readonly slug: string;
  readonly draft: RuleDraft;
  readonly onChange: (change: Partial<RuleDraft>) => void;
  readonly indicators: readonly Indicator[];
  /** What is wrong, by the place of the rule. */
  readonly wrong: FieldMessages;
}

export function RuleFields(props: FieldsProps) {
  const { draft, onChange, indicators, wrong } = props;
  const { say } = useWords();
  return (
    <>
      <TextInput
        label={say("rules.field.title")}
        value={draft.title}
        onChange={(title) => onChange({ title })}
        error={wrong.title}
      />
      <fieldset className="rset">
        <legend>{say("rules.part.measure")}</legend>
        <MeasureFields {...props} />
      </fieldset>
      <FilterFields {...props} />
      <fieldset className="rset">
        <legend>{say("rules.part.reading")}</legend>
        <SelectField
          label={say("rules.field.indicator")}
          value={draft.indicator}
          choices={indicators.map(({ id, label }) => ({ value: id, text: label }))}
          onChange={(indicator) => onChange({ indicator, ...stepsFor(indicators, indicator) })}
          description={wrong.indicator}
        />
        <StepFields {...props} />
      </fieldset>
      <fieldset className="rset">
        <legend>{say("rules.part.fires")}</legend>
        <div className="row">
          <SelectField
            label={say("rules.field.fires")}
            value={draft.fires}
            choices={firingHabits.map((value) => ({ value, text: say(`rules.fires.${value}`) }))}
            onChange={(fires) => onChange({ fires })}
            description={say(`rules.firesWhat.${draft.fires}`)}
          />
          <TextInput
            label={say("rules.field.gapDays")}
            hint={say("rules.unit.days")}
            inputMode="numeric"
            value={draft.gapDays}
            onChange={(gapDays) => onChange({ gapDays })}
            error={wrong.gapDays}
          />
        </div>
      </fieldset>
      <fieldset className="rset">
        <legend>{say("rules.part.report")}</legend>
        <div className="row">
          <TextInput
            label={say("rules.field.source")}
            value={draft.source}
            onChange={(source) => onChange({ source })}
            error={wrong.source}
            description={say("rules.field.sourceWhat")}
          />
          <TextInput
            label={say("rules.field.grade")}
            value={draft.grade}
            onChange={(grade) => onChange({ grade })}
            error={wrong.grade}
            description={say("rules.field.gradeWhat")}
          />
        </div>
        <HandlingField value={draft.handling} onChange={(handling) => onChange({ handling })} />
        <TextInput
          label={say("rules.field.note")}
          hint={say("ui.optional")}
          rows={2}
          value={draft.note}
          onChange={(note) => onChange({ note })}
          error={wrong.note}
        />
      </fieldset>
    </>
  );
}

/** The levels of another indicator are other levels: the steps begin again with them. */
function stepsFor(indicators: readonly Indicator[], id: string): Partial<RuleDraft> {
  const indicator = indicators.find((each) => each.id === id);
  if (indicator?.kind !== "categorical") return {};
  return {
    steps: indicator.levels.map((level, place) => ({
      id: `${id} ${level.id}`,
      upTo: String(place + 1),
      including: true,
      level: level.id,
    })),
  };
}

function MeasureFields({ slug, draft, onChange, wrong }: FieldsProps) {
  const { say } = useWords();
  const { kind } = draft;
  const number = (name: "windowDays" | "atLeastEvents" | "quietDays", unit: "days" | "events") => (
    <TextInput
      label={say(`rules.field.${name}`)}
      hint={say(`rules.unit.${unit}`)}
      inputMode="numeric"
      value={draft[name]}
      onChange={(value) => onChange({ [name]: value })}
      error={wrong[`measure.${name}`]}
    />
  );
  const isWindow = kind === "count-in-window" || kind === "civilian-share" || kind === "target-diversity";
  return (
    <>
      <SelectField
        label={say("rules.field.kind")}
        value={kind}
        choices={ruleKinds.map((value) => ({ value, text: say(`rules.kind.${value}`) }))}
        onChange={(value) => onChange({ kind: value })}
        description={say(`rules.kindWhat.${kind}`)}
      />
      {kind === "nearest-distance" && (
        <PlaceField
          slug={slug}
          label={say("rules.field.point")}
          value={placeOf(draft.point)}
          onChange={(value) => onChange({ point: spotOf(value) })}
          error={wrong["measure.point"] ?? wrong["measure.point.latitude"]}
        />
      )}
      {kind === "target-diversity" && (
        <SelectField
          label={say("rules.field.of")}
          value={draft.of}
          choices={diversityOf.map((value) => ({ value, text: say(`rules.of.${value}`) }))}
          onChange={(of) => onChange({ of })}
        />
      )}
      <div className="row">
        {isWindow && number("windowDays", "days")}
        {(kind === "civilian-share" || kind === "target-diversity") && number("atLeastEvents", "events")}
        {kind === "first-of-kind" && number("quietDays", "days")}
        {kind === "localities-on-one-day" && (
          <SelectField
            label={say("rules.field.decimals")}
            value={draft.decimals}
            choices={["0", "1", "2", "3", "4"].map((value) => ({ value, text: say("rules.decimals", { value }) }))}
            onChange={(decimals) => onChange({ decimals })}
            description={say("rules.decimalsWhat")}
          />
        )}
      </div>
    </>
  );
}
