import { addDays } from "@/lib/domain/calendar";
import type { Day } from "@/lib/domain/instant";
import { type CsvCell, csvText } from "@/lib/exchange/trajectory-csv";
import type { ComparedDay } from "./compare-lines";

/** Both trajectories, one day a line, in percent; ids head the columns, and each line says where it comes from. */
export function compareCsv(
  start: Day,
  scenarioIds: readonly string[],
  days: readonly ComparedDay[],
  source: { readonly title: string; readonly provenance: string },
): string {
  const header = [
    "day",
    ...scenarioIds.map((id) => `${id} now %`),
    ...scenarioIds.map((id) => `${id} what if %`),
    "source",
  ];
  const cells = (permille: readonly number[] | null) =>
    scenarioIds.map((_, index): CsvCell => (permille === null ? null : ((permille[index] ?? 0) / 10).toFixed(1)));
  // said once, in the first line: in each it would be most of the file
  const rows = days.map(({ t, now, tried }, place): CsvCell[] => [
    addDays(start, t),
    ...cells(now),
    ...cells(tried),
    place === 0 ? `${source.title}. ${source.provenance}` : null,
  ]);
  return csvText(header, rows);
}
