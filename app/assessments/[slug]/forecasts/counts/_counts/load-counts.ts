import { scoreCase } from "@/app/_server/score-case";
import type { Context } from "@/db/context";
import { readCase } from "@/db/queries/read-case";
import { readHistory } from "@/db/queries/read-history";
import type { CaseFile, Cut } from "@/lib/domain/case-file";
import type { Indicator } from "@/lib/domain/indicator";
import { type CountForecast, countForecast } from "@/lib/view/counts/count-forecast";
import { countHistory, type PastCount } from "@/lib/view/counts/count-history";

export interface LoadedCount {
  readonly indicator: Indicator;
  readonly forecast: CountForecast;
  readonly past: readonly PastCount[];
}

export interface LoadedCounts {
  readonly file: CaseFile;
  /** Null when the evidence is impossible and there are no scores. */
  readonly counts: readonly LoadedCount[] | null;
}

/** The forecast of every indicator that counts events, with those of the past; two queries. @throws DomainError "not-found" */
export async function loadCounts(context: Context, slug: string, by: Cut["by"], days: number): Promise<LoadedCounts> {
  const [file, history] = await Promise.all([readCase(context, { slug }), readHistory(context, slug)]);
  const scored = scoreCase(file);
  if (!scored.ok) return { file, counts: null };
  const counts = file.model.indicators
    .filter((indicator) => indicator.kind === "rate")
    .map((indicator) => ({
      indicator,
      forecast: countForecast(scored.assessment, indicator.id, days),
      past: countHistory(history, by, indicator.id, days),
    }));
  return { file, counts };
}
