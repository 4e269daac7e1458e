import type { Cut } from "@/lib/domain/case-file";
import type { QuestionRecord } from "@/lib/domain/question-record";
import { ENGINE_VERSION } from "@/lib/engine/version";
import type { QuestionRoom } from "./question-room";

type Cell = string | number | null;

/** Every number of a question, for a file: the model's day by day, the projected ones, each forecast, and how it ended. */
export function questionNumbers(
  { chart, points }: Pick<QuestionRoom, "chart" | "points">,
  { question, resolution, forecasts }: QuestionRecord,
  { by, model }: { readonly by: Cut["by"]; readonly model: number },
): { readonly header: readonly string[]; readonly rows: readonly (readonly Cell[])[] } {
  const tail = [question.id, by, ENGINE_VERSION, model];
  const numbers = [...points, ...chart.ahead].map(({ day, probability, projected }): Cell[] => [
    ...[day, projected ? "projected" : "model", "", probability, ""],
    ...tail,
  ]);
  const said = forecasts.map(({ recordedAt, recordedBy, probability, reason }): Cell[] => [
    ...[recordedAt, "forecast", recordedBy, probability, reason],
    ...tail,
  ]);
  const { resolvedOn, outcome, source, recordedBy } = resolution ?? {
    resolvedOn: "",
    outcome: "",
    source: "",
    recordedBy: "",
  };
  const value = outcome === "yes" ? 1 : outcome === "no" ? 0 : null;
  const end: Cell[][] =
    resolution === null ? [] : [[resolvedOn, `resolved ${outcome}`, recordedBy, value, source, ...tail]];
  const header = ["when", "kind", "by", "probability", "note", "question", "evidence", "engine", "model"];
  return { header, rows: [...numbers, ...said, ...end] };
}
