import { type CsvCell, csvText } from "./trajectory-csv";

/** One moment of a chart; ranges as probabilities, null where none is drawn. */
export interface ShownMoment {
  readonly day: string;
  readonly phase: string;
  readonly p: readonly number[];
  readonly hindsight: readonly number[] | null;
  readonly bands: readonly (readonly [low: number, high: number])[] | null;
  readonly fan: readonly (readonly [low: number, high: number])[] | null;
}

/**
 * What a chart shows as CSV: some lines that begin with # and say what it is, then one moment a line. Columns of what is not drawn
 * at all are left out.
 */
export function shownCsv(
  about: readonly string[],
  scenarioIds: readonly string[],
  moments: readonly ShownMoment[],
): string {
  const parts = [
    { name: "hindsight", values: (moment: ShownMoment) => moment.hindsight },
    { name: "band low", values: (moment: ShownMoment) => moment.bands?.map(([low]) => low) ?? null },
    { name: "band high", values: (moment: ShownMoment) => moment.bands?.map(([, high]) => high) ?? null },
    { name: "fan low", values: (moment: ShownMoment) => moment.fan?.map(([low]) => low) ?? null },
    { name: "fan high", values: (moment: ShownMoment) => moment.fan?.map(([, high]) => high) ?? null },
  ].filter(({ values }) => moments.some((moment) => values(moment) !== null));
  const header = [
    "day",
    "moment",
    ...scenarioIds.map((id) => `${id} probability`),
    ...parts.flatMap(({ name }) => scenarioIds.map((id) => `${id} ${name}`)),
  ];
  const rows = moments.map((moment): CsvCell[] => [
    moment.day,
    moment.phase,
    ...moment.p,
    ...parts.flatMap(({ values }) => {
      const given = values(moment);
      return scenarioIds.map((_, index) => given?.[index] ?? null);
    }),
  ]);
  return commentLines(about) + csvText(header, rows);
}

/** Lines that say where a file comes from, each behind a #. */
export function commentLines(about: readonly string[]): string {
  return about.map((line) => `# ${line.replaceAll(/\s+/g, " ")}\r\n`).join("");
}
