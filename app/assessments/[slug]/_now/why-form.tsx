"use client";
import Form from "next/form";
import { useState } from "react";
import { DayField } from "@/app/_components/forms/day-field";
import { useWords } from "@/app/_i18n/words";
import type { Day } from "@/lib/domain/instant";

/** Chooses the two days and the scenario to explain; sent as an ordinary form, so the choice ends up in the address. */
export function WhyForm(props: {
  action: string;
  hidden: readonly (readonly [name: string, value: string])[];
  scenarios: readonly { readonly id: string; readonly shortLabel: string }[];
  scenario: string;
  from: Day;
  to: Day;
  start: Day;
  until: Day;
}) {
  const { say } = useWords();
  const [from, setFrom] = useState<Day | null>(props.from);
  const [to, setTo] = useState<Day | null>(props.to);
  const days = { minDay: props.start, maxDay: props.until };
  return (
    <Form action={props.action} scroll={false} replace className="tools whyform" aria-label={say("now.whyForm")}>
      {props.hidden.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <DayField label={say("now.between")} name="since" value={from} onChange={setFrom} {...days} />
      <DayField label={say("now.and")} name="until" value={to} onChange={setTo} {...days} />
      <label className="f">
        <span>{say("now.of")}</span>
        <select name="scenario" defaultValue={props.scenario}>
          {props.scenarios.map((scenario) => (
            <option key={scenario.id} value={scenario.id}>
              {scenario.shortLabel}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="btn">
        {say("now.show")}
      </button>
    </Form>
  );
}
