"use client";
import type { KeyboardEvent } from "react";
import { TextInput } from "@/app/_components/forms/text-input";
import { useWords } from "@/app/_i18n/words";
import type { Indicator } from "@/lib/domain/indicator";
import type { ComputedReading } from "@/lib/view/incidents/computed-readings";
import { EVENT, type RowEntry, type Second } from "./incident-entry";

interface RowProps {
  indicator: Indicator;
  row: RowEntry;
  /** The source given for all rows, for the words of the second one. */
  watched: boolean;
  computed: readonly ComputedReading[];
  error: string | undefined;
  secondError: string | undefined;
  change: (part: Partial<RowEntry>) => void;
  /** A number key chose: the next row comes up. */
  onNext: (from: HTMLFieldSetElement) => void;
}

/** One indicator: its levels as radio choices with number keys; "not known" stores nothing. */
export function IndicatorRow(props: RowProps) {
  const { say } = useWords();
  const { indicator, row, watched, error } = props;
  const choices = rowChoices(indicator, say("record.event"));
  const name = `row-${indicator.id}`;
  const onKeyDown = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !/^[0-9]$/.test(event.key)) return;
    if (!(event.target instanceof HTMLInputElement) || event.target.type !== "radio") return;
    const choice = choices[Number(event.key) - 1];
    if (event.key !== "0" && choice === undefined) return;
    event.preventDefault();
    props.change({ level: choice?.id ?? null });
    props.onNext(event.currentTarget);
  };
  return (
    <fieldset
      className="irow"
      data-row={indicator.id}
      data-known={row.level === null ? undefined : "true"}
      data-invalid={error === undefined ? undefined : "true"}
      disabled={!watched && row.level === null}
      onKeyDown={onKeyDown}
      aria-describedby={error === undefined ? undefined : `${name}-error`}
    >
      <legend>{indicator.label}</legend>
      {indicator.question !== "" && <p className="s mut q">{indicator.question}</p>}
      <div className="irads">
        <Choice
          name={name}
          label={say("incidents.notKnown")}
          hint="0"
          checked={row.level === null}
          quiet
          onChange={() => props.change({ level: null, second: null })}
        />
        {choices.map(({ id, label }, index) => (
          <Choice
            key={id}
            name={name}
            label={label}
            hint={index < 9 ? String(index + 1) : ""}
            checked={row.level === id}
            onChange={() => props.change({ level: id })}
          />
        ))}
      </div>
      {!watched && <p className="s mut">{say("incidents.check.notWatched")}</p>}
      {props.computed.map((one) => (
        <Proposal
          key={`${one.kind} ${one.rule}`}
          computed={one}
          indicator={indicator}
          row={row}
          change={props.change}
        />
      ))}
      {error !== undefined && (
        <p className="s err" id={`${name}-error`}>
          {error}
        </p>
      )}
      {row.level !== null && <SecondSource {...props} />}
    </fieldset>
  );
}

interface RowChoice {
  readonly id: string;
  readonly label: string;
}

export function rowChoices(indicator: Indicator, event: string): readonly RowChoice[] {
  return indicator.kind === "rate" ? [{ id: EVENT, label: event }] : indicator.levels;
}

function Choice(props: {
  name: string;
  label: string;
  hint: string;
  checked: boolean;
  quiet?: boolean;
  onChange: () => void;
}) {
  return (
    <label className={props.quiet === true ? "irad quiet" : "irad"}>
      <input type="radio" name={props.name} checked={props.checked} onChange={props.onChange} />
      <span>{props.label}</span>
      {props.hint !== "" && <kbd>{props.hint}</kbd>}
    </label>
  );
}

/** A value that follows from place and day, how it came about, and a button that takes it. */
function Proposal({
  computed,
  indicator,
  row,
  change,
}: Pick<RowProps, "indicator" | "row" | "change"> & { computed: ComputedReading }) {
  const { say, formats } = useWords();
  const level = rowChoices(indicator, "").find(({ id }) => id === computed.level)?.label ?? computed.level;
  const how =
    computed.kind === "distance"
      ? say("incidents.computed.distance", { km: formats.number(computed.km), centre: computed.centre })
      : say("incidents.computed.localities", { count: computed.places.length, places: computed.places.join(", ") });
  const isTaken = row.level === computed.level;
  return (
    <p className="s prop">
      <span>
        {say(isTaken ? "incidents.computed.taken" : "incidents.computed.proposed", { level, how, rule: computed.rule })}
      </span>
      {!isTaken && (
        <button type="button" className="btn quiet" onClick={() => change({ level: computed.level })}>
          {say("incidents.computed.take", { level })}
        </button>
      )}
    </p>
  );
}

/** Another source for this row alone; without a reading of its own it says the same. */
function SecondSource({ indicator, row, change, secondError }: RowProps) {
  const { say } = useWords();
  const { second } = row;
  if (second === null)
    return (
      <p className="isec">
        <button
          type="button"
          className="btn quiet"
          onClick={() => change({ second: { level: null, source: "", grade: "" } })}
        >
          {say("incidents.second.add")}
          <span className="vh">: {indicator.label}</span>
        </button>
      </p>
    );
  const set = (part: Partial<Second>) => change({ second: { ...second, ...part } });
  return (
    <div className="isec">
      <TextInput
        label={say("incidents.second.source")}
        value={second.source}
        onChange={(source) => set({ source })}
        error={secondError}
      />
      <TextInput
        label={say("record.field.grade")}
        value={second.grade}
        onChange={(grade) => set({ grade: grade.toUpperCase() })}
      />
      {indicator.kind === "categorical" && (
        <div className="f">
          <label htmlFor={`second-${indicator.id}`}>{say("incidents.second.level")}</label>
          <select
            id={`second-${indicator.id}`}
            value={second.level ?? ""}
            onChange={(event) => set({ level: event.target.value === "" ? null : event.target.value })}
          >
            <option value="">{say("incidents.second.same")}</option>
            {indicator.levels.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </div>
      )}
      <button type="button" className="btn quiet" onClick={() => change({ second: null })}>
        {say("incidents.second.remove")}
      </button>
    </div>
  );
}
