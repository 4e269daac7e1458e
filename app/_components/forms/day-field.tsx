"use client";
import { type CalendarDate, parseDate } from "@internationalized/date";
import type { ReactNode } from "react";
import { DateField, DateInput, DateSegment } from "react-aria-components/DateField";
import { FieldError } from "react-aria-components/FieldError";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import type { Day } from "@/lib/domain/instant";

/** A day, typed part by part in the order of the language; the value is YYYY-MM-DD or null while it is incomplete. */
export function DayField(props: {
  label: string;
  value: Day | null;
  onChange: (day: Day | null) => void;
  hint?: ReactNode;
  description?: string;
  error?: string | undefined;
  minDay?: Day;
  maxDay?: Day;
  name?: string;
}) {
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
