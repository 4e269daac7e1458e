import type { ScoringIndicator } from "@/lib/domain/scoring-input";
import type { ReplayModel, ReplayReading, ReplayWork } from "./replay-work";

type JsonIndicator =
  | Extract<ScoringIndicator, { kind: "categorical" }>
  | (Omit<Extract<ScoringIndicator, { kind: "rate" }>, "monitored"> & {
      readonly monitored: { readonly from: number /** null: without end. */; readonly to: number | null };
    });

/** A replay as it goes through the network: without ids, titles or words of any source. */
export interface ReplayJson {
  /** Which state of the case it was made from. */
  readonly mark: string;
  readonly latest: number;
  /** How many findings there are. */
  readonly findings: number;
  /** Names of indicators, levels and grades; elsewhere they are places in this list. */
  readonly names: readonly string[];
  readonly models: readonly (Omit<ReplayModel, "indicators"> & { readonly indicators: readonly JsonIndicator[] })[];
  /**
   * Each [day, finding] where the finding ceases to count, else [day, finding, indicator, day it occurred, and for each report
   * level or -1 for an event, grade, origin], origins counted within the finding.
   */
  readonly steps: readonly (readonly number[])[];
}

export function replayJson({ models, ids, steps, latest }: ReplayWork, mark: string): ReplayJson {
  const names: string[] = [];
  const places = new Map<string, number>();
  const place = (name: string): number => {
    const known = places.get(name) ?? names.push(name) - 1;
    places.set(name, known);
    return known;
  };
  const flat = (reading: ReplayReading): number[] => {
    const origins = [...new Set(reading.reports.map(({ origin }) => origin))];
    return [
      place(reading.indicator),
      reading.occurred,
      ...reading.reports.flatMap(({ level, grade, origin }) => [
        level === null ? -1 : place(level),
        place(grade),
        origins.indexOf(origin),
      ]),
    ];
  };
  return {
    mark,
    latest,
    findings: ids.length,
    models: models.map((model) => ({ ...model, indicators: model.indicators.map(jsonIndicator) })),
    steps: steps.map(({ day, finding, reading }) => [day, finding, ...(reading === null ? [] : flat(reading))]),
    names,
  };
}

function jsonIndicator(indicator: ScoringIndicator): JsonIndicator {
  if (indicator.kind === "categorical") return indicator;
  const { from, to } = indicator.monitored;
  return { ...indicator, monitored: { from, to: Number.isFinite(to) ? to : null } };
}
