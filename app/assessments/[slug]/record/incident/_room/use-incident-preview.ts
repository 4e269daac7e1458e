"use client";
import { useDeferredValue, useMemo } from "react";
import { Grade } from "@/lib/domain/standards/admiralty";
import { type ComputedReading, computedReadings } from "@/lib/view/incidents/computed-readings";
import { type ImaginedReading, previewIncident, type ScoresThen } from "@/lib/view/incidents/preview-incident";
import { scoresNow } from "@/lib/view/record-preview";
import { type IncidentEntry, isWatched, readingsOf } from "./incident-entry";
import type { IncidentRoomData } from "./incident-room-data";

/** Stands in until a grade is given: neither source nor information can be judged. */
export const ASSUMED_GRADE = "F6";

export interface IncidentPreview {
  /** The scores as they stand, in tenths of a percent. */
  readonly now: readonly number[];
  /** With all readings of the form; null while there is none. */
  readonly after: ScoresThen | null;
  readonly readings: readonly ImaginedReading[];
}

/** The effect of all readings together, by the engine itself; typing in other fields computes nothing. */
export function useIncidentPreview(entry: IncidentEntry, { base, indicators }: IncidentRoomData): IncidentPreview {
  const now = useMemo(() => scoresNow(base), [base]);
  const { occurredOn, reportedOn, rows, source, grade, origin } = entry;
  const current = useMemo(() => {
    const watched = indicators.filter((indicator) => isWatched(indicator, occurredOn));
    return readingsOf({ rows, source, grade, origin }, watched).map(
      (reading): ImaginedReading => ({ ...reading, grade: gradeOf(reading.grade), reportedOn }),
    );
  }, [indicators, occurredOn, reportedOn, rows, source, grade, origin]);
  const readings = useDeferredValue(current);
  return useMemo(() => {
    const canScore = readings.length > 0 && occurredOn !== null && occurredOn >= base.start;
    return { now, readings, after: canScore ? previewIncident(base, occurredOn, readings) : null };
  }, [now, readings, base, occurredOn]);
}

function gradeOf(grade: string): string {
  const parsed = Grade.safeParse(grade);
  return parsed.success ? parsed.data : ASSUMED_GRADE;
}

/** What follows from place and day, by the rules of the assessment. */
export function useComputedReadings(entry: IncidentEntry, data: IncidentRoomData): readonly ComputedReading[] {
  const { place, occurredOn } = entry;
  const { rules, known, centre } = data;
  return useMemo(() => {
    const there = place === null || place.name.trim() === "" ? null : place;
    const thatDay = known.flatMap((one) => (one.occurredOn === occurredOn && one.place !== null ? [one.place] : []));
    return computedReadings(rules, there, there === null ? [] : thatDay, centre);
  }, [rules, known, centre, place, occurredOn]);
}
