"use client";
import { Checkbox } from "react-aria-components/Checkbox";
import { DayField } from "@/app/_components/forms/day-field";
import { TextInput } from "@/app/_components/forms/text-input";
import { Key } from "@/app/_components/ui/key";
import { useWords } from "@/app/_i18n/words";
import type { Scenario } from "@/lib/domain/scenario";
import type { FieldMessages } from "@/lib/view/field-sentence";
import type { IndicatorDraft } from "./indicator-draft";

/** How many events each scenario expects in 30 days, and while somebody watches for them. */
export function RateFields(props: {
  draft: IndicatorDraft;
  scenarios: readonly Scenario[];
  messages: FieldMessages;
  set: (change: (draft: IndicatorDraft) => IndicatorDraft) => void;
}) {
  const { say } = useWords();
  const { draft, scenarios, messages, set } = props;
  const setRate = (s: number, text: string) =>
    set((old) => ({ ...old, rates: old.rates.map((rate, at) => (at === s ? text : rate)) }));
  return (
    <div className="form">
      <ul className="rates">
        {scenarios.map((scenario, s) => (
          <li key={scenario.id}>
            <Key scenario={s} />
            <TextInput
              label={scenario.label}
              value={draft.rates[s] ?? ""}
              onChange={(text) => setRate(s, text)}
              error={messages[`eventsPer30Days.${s}`]}
              inputMode="decimal"
            />
          </li>
        ))}
      </ul>
      <div className="row">
        <DayField
          label={say("indicators.watchedFrom")}
          value={draft.from}
          onChange={(from) => set((old) => ({ ...old, from }))}
          error={messages["monitored.from"]}
        />
        <div className="form">
          <Checkbox
            className="check"
            isSelected={!draft.ends}
            onChange={(goesOn) => set((old) => ({ ...old, ends: !goesOn }))}
          >
            <span className="box" aria-hidden="true" />
            {say("indicators.watchGoesOn")}
          </Checkbox>
          {draft.ends && (
            <DayField
              label={say("indicators.watchedTo")}
              value={draft.to}
              onChange={(to) => set((old) => ({ ...old, to }))}
              error={messages["monitored.to"]}
            />
          )}
        </div>
      </div>
      <p className="s mut">{say("indicators.silenceWhat")}</p>
    </div>
  );
}
