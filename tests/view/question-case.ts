import type { StoredFinding, StoredQuestion } from "@/lib/domain/case-file";
import type { CaseHistory } from "@/lib/domain/case-history";
import type { StoredForecast } from "@/lib/domain/forecast";
import { addDays, type Day } from "@/lib/domain/instant";
import type { QuestionRecord } from "@/lib/domain/question-record";
import type { StoredResolution } from "@/lib/domain/resolution";
import { question, smallCase } from "./small-case";

const START = "2022-03-01";
export const dayAt = (t: number): Day => addDays(START, t);
const noon = (t: number) => `${dayAt(t)}T12:00:00.000Z`;

/** 20 %, 50 % and 0 %; asked and entered on day 5, open for 90 days: until 4 June. */
export const chances = { north: 0.2, east: 0.5, south: 0 };
export const asked: StoredQuestion = { ...question("q", 5, 90, chances), recordedAt: noon(5) };

/** What a chance in 90 days is for `days` of them, by the definition of a constant hazard. */
export const left = (chance: number, days: number) => 1 - (1 - chance) ** (days / 90);

/** The number for scores of north and east; south never says yes. */
export const numberOf = (north: number, east: number, days: number) => north * left(0.2, days) + east * left(0.5, days);

/** Scores after "yes" was seen: .5 x .2 : .3 x .4 : .2 x .8 = 10 : 12 : 16. */
export const afterYes = { north: 10 / 38, east: 12 / 38 };

/** The still case with findings, each entered on a day of its own. */
export function pastOf(
  entered: readonly (readonly [t: number, finding: StoredFinding])[],
  latest: number,
): CaseHistory {
  const { file } = smallCase({ asOf: latest });
  return {
    models: [file.model],
    findings: entered.map(([t, finding]) => ({ since: noon(t), finding: { ...finding, recordedAt: noon(t) } })),
    start: START,
    latest: dayAt(latest),
  };
}

export function said(by: string, t: number, probability: number): StoredForecast {
  return {
    ...{ id: `${by}-${t}-${probability}`, questionId: "q", probability, reason: `Reason of day ${t}` },
    ...{ recordedAt: noon(t), recordedBy: by },
  };
}

export function resolved(outcome: "yes" | "no" | "void", t: number): StoredResolution {
  const stamp = { version: 1, recordedAt: noon(t + 1), recordedBy: "lead" };
  return { outcome, resolvedOn: dayAt(t), source: "The list", note: "", ...stamp };
}

export function recordOf(over: Partial<QuestionRecord> = {}): QuestionRecord {
  return { question: asked, forecasts: [], resolution: null, ...over };
}
