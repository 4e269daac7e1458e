"use client";
import Form from "next/form";
import { useState } from "react";
import { DayField } from "@/app/_components/forms/day-field";
import type { Day } from "@/lib/domain/instant";

/** Two days of one's own; sent as an ordinary form, so that they end up in the address. */
export function RangeForm(props: {
  action: string;
  hidden: readonly (readonly [name: string, value: string])[];
  from: Day;
  to: Day;
  minDay: Day;
  maxDay: Day;
  words: { readonly label: string; readonly from: string; readonly to: string; readonly show: string };
}) {
  const { words, minDay, maxDay } = props;
  const [from, setFrom] = useState<Day | null>(props.from);
  const [to, setTo] = useState<Day | null>(props.to);
  return (
    <Form action={props.action} scroll={false} replace className="tools whyform" aria-label={words.label}>
      {props.hidden.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <DayField label={words.from} name="from" value={from} onChange={setFrom} minDay={minDay} maxDay={maxDay} />
      <DayField label={words.to} name="to" value={to} onChange={setTo} minDay={minDay} maxDay={maxDay} />
      <button type="submit" className="btn">
        {words.show}
      </button>
    </Form>
  );
}
