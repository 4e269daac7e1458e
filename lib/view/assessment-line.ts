import type { CaseFile } from "@/lib/domain/case-file";
import type { Day } from "@/lib/domain/instant";
import { isCounted, toScoringInput } from "@/lib/domain/to-scoring-input";
import { trajectory } from "@/lib/engine/filter/trajectory";
import type { Say } from "@/lib/messages/say";
import { type EstimativeWord, estimativeWord } from "./estimative-word";
import { leaderOf } from "./lead-story";
import { toPermille } from "./permille";
import { tryAssess } from "./try-assess";

const CHANGE_DAYS = 30;

/** What the list of assessments says about one of them. */
export interface AssessmentLine {
  readonly findings: number;
  readonly lastEvidence: Day | null;
  readonly until: Day;
  /** null when the evidence is impossible under its model. */
  readonly lead: Lead | null;
}
export interface Lead {
  readonly scenario: number;
  readonly label: string;
  readonly permille: number;
  readonly word: EstimativeWord;
  /** Printed score minus the printed score `changeDays` earlier. */
  readonly changePermille: number;
  /** 30, or fewer when the assessment is younger. */
  readonly changeDays: number;
}

export function assessmentLine(file: CaseFile, say: Say): AssessmentLine {
  const counted = file.findings.filter((finding) => isCounted(finding) && finding.occurredOn <= file.cut.until);
  const lastEvidence = counted.reduce<Day | null>(
    (last, { occurredOn }) => (last === null || occurredOn > last ? occurredOn : last),
    null,
  );
  return { findings: counted.length, lastEvidence, until: file.cut.until, lead: leadOf(file, say) };
}

function leadOf(file: CaseFile, say: Say): Lead | null {
  const result = tryAssess(toScoringInput(file));
  if (!result.ok) return null;
  const { assessment } = result;
  const changeDays = Math.min(CHANGE_DAYS, assessment.asOf);
  const [then, now] = trajectory(assessment, [assessment.asOf - changeDays, assessment.asOf]);
  if (then === undefined || now === undefined) return null;
  const scenario = leaderOf(now.p);
  const permille = toPermille(now.p)[scenario] ?? 0;
  return {
    scenario,
    label: file.model.scenarios[scenario]?.label ?? "",
    permille,
    word: estimativeWord(permille, file.assessment.yardstick, say),
    changePermille: permille - (toPermille(then.p)[scenario] ?? 0),
    changeDays,
  };
}
