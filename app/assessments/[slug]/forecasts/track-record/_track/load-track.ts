import { scoreCase } from "@/app/_server/score-case";
import type { Context } from "@/db/context";
import { readCase } from "@/db/queries/read-case";
import { readForecasts } from "@/db/queries/read-forecasts";
import { readHistory } from "@/db/queries/read-history";
import type { CaseFile, Cut } from "@/lib/domain/case-file";
import type { StoredScenarioResolution } from "@/lib/domain/resolution";
import { type SettledQuestion, settledQuestions, type TrackArgs } from "@/lib/view/track/settled-questions";

export interface LoadedTrack {
  readonly file: CaseFile;
  readonly args: TrackArgs;
  readonly settled: readonly SettledQuestion[];
  readonly scenario: StoredScenarioResolution | null;
}

/** All that was said in advance and how it ended; three queries. @throws DomainError "not-found" */
export async function loadTrack(context: Context, slug: string, by: Cut["by"]): Promise<LoadedTrack> {
  const [file, forecasts, history] = await Promise.all([
    readCase(context, { slug }),
    readForecasts(context, slug),
    readHistory(context, slug),
  ]);
  const scored = scoreCase(file);
  const { questions, revisions, scenario } = forecasts;
  const args = { questions, revisions, history, by, assessment: scored.ok ? scored.assessment : null };
  return { file, args, settled: settledQuestions(args), scenario };
}
