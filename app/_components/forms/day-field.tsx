"use client";
import { type CalendarDate, parseDate } from "@internationalized/date";
import type { ReactNode } from "react";
import { DateField, DateInput, DateSegment } from "react-aria-components/DateField";
import { FieldError } from "react-aria-components/FieldError";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import type { Day } from "@/lib/domain/instant";
import { useIsLive } from "../ui/use-is-live";

interface Props {
  label: string;
  value: Day | null;
  onChange: (day: Day | null) => void;
  hint?: ReactNode;
  description?: string;
  error?: string | undefined;
  minDay?: Day;
  maxDay?: Day;
  name?: string;
}

/** A day, typed part by part in the order of the language; the value is YYYY-MM-DD or null while it is incomplete. */
export function DayField(props: Props) {
  return useIsLive() ? <LiveField {...props} /> : <FieldToCome {...props} />;
}

function LiveField(props: Props) {
  const change = (value: CalendarDate | null) => props.onChange(value === null ? null : value.toString());
  return (
    <DateField
      className="f"
      {...(props.name === undefined ? {} : { name: props.name })}
      value={props.value === null ? null : parseDate(props.value)}
      onChange={change}
      isInvalid={props.error !== undefined}
      {...(props.minDay === undefined ? {} : { minValue: parseDate(props.minDay) })}
      {...(props.maxDay === undefined ? {} : { maxValue: parseDate(props.maxDay) })}
      shouldForceLeadingZeros
      validationBehavior="aria"
    >
      <Label className="lb">
        {props.label} {props.hint !== undefined && <span className="h">{props.hint}</span>}
      </Label>
      <DateInput className="datefield">{(segment) => <DateSegment segment={segment} />}</DateInput>
      {props.description !== undefined && (
        <Text slot="description" className="s mut">
          {props.description}
        </Text>
      )}
      <FieldError className="s err">{props.error ?? ""}</FieldError>
    </DateField>
  );
}

/** What stands there until the page runs: as high as the field, so that nothing moves. */
function FieldToCome({ label, hint, value, description }: Props) {
  return (
    <div className="f">
      <span className="lb">
        {label} {hint !== undefined && <span className="h">{hint}</span>}
      </span>
      <div className="datefield">{value ?? "\u00a0"}</div>
      {description !== undefined && <span className="s mut">{description}</span>}
    </div>
  );
}
