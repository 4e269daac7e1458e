import { daysBetween } from "@/lib/domain/instant";
import type { SnapshotContent, SnapshotResults } from "@/lib/domain/snapshot";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import { assess } from "@/lib/engine/assess";
import { leaveOneOut } from "@/lib/engine/explain/leave-one-out";
import { filteredAt } from "@/lib/engine/filter/filtered-at";
import { filteredBefore } from "@/lib/engine/filter/filtered-before";
import { formatsIn } from "@/lib/messages/formats";
import { sayIn } from "@/lib/messages/say";
import { changeShares } from "./change-shares";
import { chartWindow } from "./chart-window";
import { frozenCase } from "./frozen-case";
import { leadStory } from "./lead-story";
import { toPermille } from "./permille";
import { scoresOverTime } from "./scores-over-time";
import { dayAt, type ViewCase } from "./view-case";

export type Scorable = Parameters<typeof frozenCase>[0];

/** A frozen case with its engine, in one language. */
export function viewFrozen(content: Scorable, language: SnapshotContent["text"]["language"]): ViewCase {
  const file = frozenCase(content);
  return { file, assessment: assess(toScoringInput(file)), say: sayIn(language), formats: formatsIn(language) };
}

/**
 * Every number of a snapshot, from the model and the evidence inside it and from nothing else. Freezing and verifying both come
 * here, so that a reader computes exactly what the author did.
 * @throws DomainError as `assess` does
 */
export function snapshotResults(content: Scorable): SnapshotResults {
  const view = viewFrozen(content, "en");
  const { assessment } = view;
  const now = filteredAt(assessment, assessment.asOf);
  const { from, to, horizonDays } = chartWindow(view, "1m");
  const change = changeShares(assessment, from, to);
  const counted = assessment.instants.flatMap((instant) => [...instant.findings]);
  const lead = leadStory(scoresOverTime(view, 0, assessment.asOf, 0));
  return {
    p: [...now.p],
    permille: toPermille(now.p),
    logEvidence: now.logEvidence,
    series: scoresOverTime(view, from, to, horizonDays).map((row) => ({
      day: row.day,
      p: [...row.p],
      permille: [...row.permille],
      before: row.findings === 0 ? null : [...filteredBefore(assessment, row.t).p],
      findings: row.findings,
      projected: row.projected,
    })),
    change: {
      since: dayAt(view, from),
      before: [...change.before],
      findings: change.findings.map(({ id, at, delta }) => ({ finding: id, day: dayAt(view, at), delta: [...delta] })),
      silence: change.silence.map(({ indicator, delta }) => ({ indicator, delta: [...delta] })),
      memory: [...change.memory],
      exact: change.exact,
    },
    contributions: leaveOneOut(assessment, counted).map(({ finding, contribution }) => ({
      finding,
      delta: [...contribution],
    })),
    lead: {
      leader: lead?.leader ?? 0,
      since: lead?.since ?? content.model.start,
      overtook: lead?.overtook ?? null,
    },
  };
}

/** Days since the start of the model, for a day inside a snapshot. */
export function frozenTime(content: Pick<SnapshotContent, "model">, day: string): number {
  return daysBetween(content.model.start, day);
}
