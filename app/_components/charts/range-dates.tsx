"use client";
import { type FocusEvent, type FormEvent, type KeyboardEvent, useId, useRef, useState } from "react";
import { useWords } from "@/app/_i18n/words";
import type { Day } from "@/lib/domain/instant";
import type { ChartState } from "@/lib/view/chart-state";
import { useChartAddress } from "./use-chart-address";

/** The last choice of the range picker: two days of one's own, in a small box under the button. */
export function RangeDates(props: { path: string; state: ChartState; from: Day; to: Day; start: Day; until: Day }) {
  const { say, formats } = useWords();
  const { pending, go } = useChartAddress(props.path, props.state);
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const box = useId();
  const own = typeof props.state.range !== "string";
  const close = () => {
    setIsOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !isOpen) return;
    event.stopPropagation();
    close();
  };
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget)) setIsOpen(false);
  };
  return (
    <fieldset aria-label={say("chart.dates")} className="rangedates" onKeyDown={onKeyDown} onBlur={onBlur}>
      <button
        ref={button}
        type="button"
        className="segbtn"
        data-current={own || undefined}
        aria-pressed={own}
        aria-expanded={isOpen}
        aria-controls={box}
        onClick={() => setIsOpen(!isOpen)}
      >
        {own ? `${formats.shortDay(props.from)} – ${formats.shortDay(props.to)}` : say("chart.dates")}
        {pending && <i className="wait" aria-hidden="true" />}
      </button>
      <div id={box} className="datesbox" hidden={!isOpen}>
        {isOpen && (
          <DatesForm
            {...props}
            onShow={(from, to) => {
              close();
              go({ range: { from, to } });
            }}
          />
        )}
      </div>
    </fieldset>
  );
}

interface DatesFormProps {
  from: Day;
  to: Day;
  start: Day;
  until: Day;
  onShow: (from: Day, to: Day) => void;
}

function DatesForm(props: DatesFormProps) {
  const { say } = useWords();
  const [wrong, setWrong] = useState<"chart.datesMissing" | "chart.datesOrder" | null>(null);
  const error = useId();
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    // a date field holds a whole day or nothing; the address is parsed again by the server
    const [from, to] = [data.get("from"), data.get("to")];
    if (typeof from !== "string" || typeof to !== "string" || from === "" || to === "") setWrong("chart.datesMissing");
    else if (from > to) setWrong("chart.datesOrder");
    else props.onShow(from, to);
  };
  const field = (name: "from" | "to", value: Day) => (
    <label className="f">
      <span className="lb">{say(`chart.${name}`)}</span>
      <input
        type="date"
        name={name}
        defaultValue={value}
        min={props.start}
        max={props.until}
        aria-invalid={wrong !== null}
        aria-describedby={error}
      />
    </label>
  );
  return (
    <form onSubmit={onSubmit}>
      {field("from", props.from)}
      {field("to", props.to)}
      <p id={error} role="alert" className="s err">
        {wrong === null ? "" : say(wrong)}
      </p>
      <button type="submit" className="btn">
        {say("chart.apply")}
      </button>
    </form>
  );
}
