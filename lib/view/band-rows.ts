import type { BandPoint } from "@/lib/engine/forecast/bands";
import type { Formats } from "@/lib/messages/formats";
import { bandTimeOf } from "./band-moment";
import type { ChartPoint } from "./chart-data";

/** Where the score of one scenario lies in 8 of 10 draws: probabilities, low first. */
export type Band = readonly [low: number, high: number];

/** The bands of all scenarios by time, in days since the start. */
export type BandRows = ReadonlyMap<number, readonly Band[]>;

export function bandRows(points: readonly BandPoint[]): BandRows {
  return new Map(
    points.map(({ t, quantiles }) => {
      const [low = [], high = []] = [quantiles.at(0), quantiles.at(-1)];
      return [t, low.map((value, scenario): Band => [value, high[scenario] ?? value])];
    }),
  );
}

/** The bands of all scenarios at a point of the chart; undefined where none were asked for. */
export function bandsAt(rows: BandRows, point: Pick<ChartPoint, "x" | "phase">): readonly Band[] | undefined {
  return rows.get(bandTimeOf(point));
}

/** A band in whole percent: "15–93". */
export function bandText([low, high]: Band, formats: Formats): string {
  return `${formats.number(low * 100, 0)}–${formats.number(high * 100, 0)}`;
}
