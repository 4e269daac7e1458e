import type { SettledQuestion } from "./settled-questions";

type Cell = string | number | null;

/**
 * Every number that was scored, one line for each with the days it stood: enough to compute every score of the track record again.
 * `last` is 1 on the line whose Brier and log score count for the question.
 */
export function trackNumbers(settled: readonly SettledQuestion[]): {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
} {
  const header = ["question", "voice", "analyst", "from", "until", "probability", "last", "outcome", "settled", "text"];
  const rows = settled.flatMap((question) =>
    question.voices.flatMap(({ kind, id, said }) =>
      said.map(({ day, probability }, index): Cell[] => [
        ...[question.id, kind, id, day, said[index + 1]?.day ?? question.settled, probability],
        ...[index === said.length - 1 ? 1 : 0, question.happened ? 1 : 0, question.settled, question.text],
      ]),
    ),
  );
  return { header, rows };
}
