import Form from "next/form";
import { words } from "@/app/_i18n/server";
import type { Day } from "@/lib/domain/instant";

/** Chooses the two days and the scenario to explain; an ordinary form without script, so the choice ends up in the address. */
export async function WhyForm(props: {
  action: string;
  hidden: readonly (readonly [name: string, value: string])[];
  scenarios: readonly { readonly id: string; readonly shortLabel: string }[];
  scenario: string;
  from: Day;
  to: Day;
  start: Day;
  until: Day;
}) {
  const { say } = await words();
  const day = (label: string, name: string, value: Day) => (
    <label className="f">
      <span>{label}</span>
      <input type="date" name={name} defaultValue={value} min={props.start} max={props.until} required />
    </label>
  );
  return (
    <Form action={props.action} scroll={false} replace className="tools whyform" aria-label={say("now.whyForm")}>
      {props.hidden.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {day(say("now.between"), "since", props.from)}
      {day(say("now.and"), "until", props.to)}
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
