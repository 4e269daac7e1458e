"use client";
import { DayField } from "@/app/_components/forms/day-field";
import { useWords } from "@/app/_i18n/words";
import type { Indicator } from "@/lib/domain/indicator";
import { sourceKey } from "@/lib/domain/origin-chain";
import type { Entry } from "./entry";
import { EntryText } from "./entry-text";
import type { EntryFieldsProps } from "./field-props";
import { GradeField } from "./grade-field";
import { IncidentField } from "./incident-field";
import { MoreFields } from "./more-fields";
import { PickField } from "./pick-field";
import { EVENT, ReadingField } from "./reading-field";

/** The fields of one report, in the order in which a text gives them. */
export function EntryFields(props: EntryFieldsProps & { leads: readonly string[] }) {
  const { data, entry, messages, change, focus } = props;
  const { say } = useWords();
  const indicator = data.indicators.find((one) => one.id === entry.indicator);
  const origin = data.origins[sourceKey(entry.source)];
  const originText =
    origin === undefined || origin !== entry.origin
      ? undefined
      : say("comments.fromRegister", { source: entry.source, origin });
  return (
    <>
      <IndicatorField {...props} indicator={indicator} />
      <ReadingField
        indicator={indicator}
        value={indicator?.kind === "rate" ? EVENT : entry.level}
        onChange={(id) => change("reading", { level: indicator?.kind === "rate" ? null : id })}
        leads={props.leads}
        error={messages.reading}
      />
      <DayFields {...props} />
      <div className="row">
        <PickField
          field="source"
          label={say("record.field.source")}
          choices={data.sources.map((source) => ({ id: source, label: source }))}
          chosen={data.sources.includes(entry.source) ? entry.source : null}
          text={entry.source}
          onText={(text) => change("source", withOrigin(props, text))}
          onPick={(choice) => {
            change("source", withOrigin(props, choice.label));
            focus("grade");
          }}
          freeText={say("record.newSource")}
          description={originText}
          error={messages.source}
          hint={props.carried("source") ? say("ui.carriedOver") : undefined}
        />
        <GradeField {...props} />
      </div>
      <div className="row">
        <IncidentField {...props} />
        <EntryText {...props} name="place" />
      </div>
      <EntryText {...props} name="quote" rows={2} />
      <EntryText {...props} name="note" rows={1} />
      <MoreFields {...props} />
    </>
  );
}

/** A source with whom it repeats by the register; an origin that somebody typed stays. */
function withOrigin({ data, entry }: EntryFieldsProps, source: string): Partial<Entry> {
  const filled = data.origins[sourceKey(entry.source)] ?? "";
  if (entry.origin !== "" && entry.origin !== filled) return { source };
  return { source, origin: data.origins[sourceKey(source)] ?? "" };
}

function IndicatorField({
  data,
  entry,
  messages,
  change,
  focus,
  indicator,
}: EntryFieldsProps & { indicator: Indicator | undefined }) {
  const { say } = useWords();
  return (
    <PickField
      key={entry.key}
      field="indicator"
      label={say("record.field.indicator")}
      choices={data.indicators.map(({ id, label, category }) => ({ id, label, note: category }))}
      chosen={entry.indicator}
      text={entry.indicatorText}
      onText={(text, chosen) => {
        const level = chosen !== null && chosen === entry.indicator ? entry.level : null;
        change("indicator", { indicatorText: text, indicator: chosen, level });
      }}
      onPick={(choice) => {
        const level = choice.id === entry.indicator ? entry.level : null;
        change("indicator", { indicatorText: choice.label, indicator: choice.id, level });
        focus("reading");
      }}
      hint={
        <>
          {say("record.indicatorHint")} <ArrowKey label={say("record.up")} d="M4 9V2M1 5l3-3 3 3" />{" "}
          <ArrowKey label={say("record.down")} d="M4 1v7M1 5l3 3 3-3" />
        </>
      }
      description={indicator === undefined ? say("record.indicatorEmpty") : indicator.question}
      error={messages.indicator}
    />
  );
}

/** Arrows are drawn: the text face has none. */
function ArrowKey({ label, d }: { label: string; d: string }) {
  return (
    <kbd>
      <svg viewBox="0 0 8 10" width="8" height="10" role="img" aria-label={label}>
        <path d={d} fill="none" stroke="currentColor" strokeWidth="1.4" />
      </svg>
    </kbd>
  );
}

function DayFields({ entry, messages, change, carried }: EntryFieldsProps) {
  const { say } = useWords();
  return (
    <div className="row">
      {(["occurredOn", "reportedOn"] as const).map((name) => (
        <div data-field={name} key={name}>
          <DayField
            label={say(`record.field.${name}`)}
            value={entry[name]}
            onChange={(day) => change(name, { [name]: day })}
            error={messages[name]}
            hint={carried(name) ? say("ui.carriedOver") : undefined}
          />
        </div>
      ))}
    </div>
  );
}
