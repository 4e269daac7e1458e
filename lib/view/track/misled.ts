import type { CaseHistory } from "@/lib/domain/case-history";
import type { Assessment } from "@/lib/engine/assessment";
import { preview } from "@/lib/engine/revise";
import { binaryBrier } from "@/lib/engine/score/binary-brier";
import { questionChance } from "../question-chance";
import { replay } from "../replay";
import type { SettledQuestion, TrackArgs } from "./settled-questions";

export interface MisledRow {
  readonly indicator: string;
  /** Settled questions on whose last day findings of this indicator counted. */
  readonly questions: number;
  /** In how many of them the number was worse with its findings than without. */
  readonly worse: number;
  /** Mean change of the Brier score that its findings made: above 0 they misled, below 0 they helped. */
  readonly change: number;
}

/** At most so many questions are looked at, the latest: each costs one filter and one preview an indicator. */
const MOST_QUESTIONS = 40;
/** Changes of a score up to this are rounding. */
const SAME = 1e-12;

/** What the findings of each indicator did to the last number before settlement, the most misleading first. */
export function misled(settled: readonly SettledQuestion[], { history, by }: TrackArgs): MisledRow[] {
  const indicatorOf = new Map(history.findings.map(({ finding }) => [finding.id, finding.indicator]));
  const sums = new Map<string, { questions: number; worse: number; change: number }>();
  for (const question of settled.slice(-MOST_QUESTIONS)) {
    for (const [indicator, change] of changesOf(question, history, by, indicatorOf)) {
      const row = sums.get(indicator) ?? { questions: 0, worse: 0, change: 0 };
      row.questions += 1;
      if (change > SAME) row.worse += 1;
      row.change += change;
      sums.set(indicator, row);
    }
  }
  return [...sums]
    .map(([indicator, row]) => ({ indicator, ...row, change: row.change / row.questions }))
    .sort((a, b) => b.change - a.change || (a.indicator < b.indicator ? -1 : 1));
}

function* changesOf(
  { record: { question }, voices, happened }: SettledQuestion,
  history: CaseHistory,
  by: TrackArgs["by"],
  indicatorOf: ReadonlyMap<string, string>,
): Generator<[indicator: string, change: number]> {
  const last = voices[0]?.kind === "model" ? voices[0].said.at(-1) : undefined;
  if (last === undefined) return;
  // alone, so that the assessment ends on that very day
  const [then] = replay(history, by, [last.day]);
  if (then === undefined || then.assessment === null || then.p === null) return;
  const { assessment } = then;
  const score = (p: readonly number[]) => {
    const chance = questionChance(assessment, p, question, last.day);
    return chance === null ? null : binaryBrier(chance, happened ? 1 : 0);
  };
  const own = score(then.p);
  if (own === null) return;
  for (const [indicator, remove] of findingsByIndicator(assessment, indicatorOf)) {
    const without = score(preview(assessment, { remove }).p);
    if (without !== null) yield [indicator, own - without];
  }
}

function findingsByIndicator(assessment: Assessment, indicatorOf: ReadonlyMap<string, string>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const id of assessment.evidence.findingIds) {
    const indicator = indicatorOf.get(id);
    if (indicator === undefined) continue;
    const group = groups.get(indicator);
    if (group === undefined) groups.set(indicator, [id]);
    else group.push(id);
  }
  return groups;
}
