"use client";
import { useDeferredValue, useMemo } from "react";
import { type ImaginedReport, type Preview, previewReport, scoresNow } from "@/lib/view/record-preview";
import type { Entry } from "./entry";
import { imaginedReport } from "./imagined-report";
import type { RoomData } from "./room-data";

/** What one reading would do. */
export interface ReadingPreview {
  /** A level; null for an event. */
  readonly level: string | null;
  readonly label: string;
  readonly chosen: boolean;
  readonly preview: Preview;
}

export interface RoomPreview {
  /** The scores as they stand, in tenths of a percent. */
  readonly now: readonly number[];
  readonly report: ImaginedReport | null;
  readonly readings: readonly ReadingPreview[];
  /** The preview of the reading that is chosen. */
  readonly chosen: ReadingPreview | null;
}

/** Every score before anything is saved, by the engine itself; typing in other fields computes nothing. */
export function usePreview(entry: Entry, { base, indicators }: RoomData, eventLabel: string): RoomPreview {
  const now = useMemo(() => scoresNow(base), [base]);
  const report = useDeferredValue(useImaginedReport(entry));
  const readings = useMemo(() => {
    const indicator = indicators.find((one) => one.id === report?.indicator);
    if (report === null || indicator === undefined) return [];
    const levels = indicator.kind === "rate" ? [{ id: null, label: eventLabel }] : indicator.levels;
    return levels.map(({ id, label }) => ({
      level: id,
      label,
      preview: previewReport(base, { ...report, level: id }),
    }));
  }, [report, base, indicators, eventLabel]);
  const marked = readings.map((reading) => ({ ...reading, chosen: isChosen(reading.level, entry) }));
  return { now, report, readings: marked, chosen: marked.find((reading) => reading.chosen) ?? null };
}

/** The same value as long as nothing that moves scores was changed. The reading is left out: all of them are computed. */
function useImaginedReport(entry: Entry): ImaginedReport | null {
  const { indicator, occurredOn, reportedOn, source, origin, grade, incidentId, incidentText, separate } = entry;
  return useMemo(
    () =>
      imaginedReport({
        indicator,
        level: null,
        occurredOn,
        reportedOn,
        source,
        origin,
        grade,
        incidentId,
        incidentText,
        separate,
      }),
    [indicator, occurredOn, reportedOn, source, origin, grade, incidentId, incidentText, separate],
  );
}

function isChosen(level: string | null, entry: Entry): boolean {
  return level === null || level === entry.level;
}
