import { type CalibrationRow, calibrationTable } from "@/lib/engine/score/calibration-table";
import { type MurphyParts, murphyParts } from "@/lib/engine/score/murphy-parts";
import { skill } from "@/lib/engine/score/skill";
import { type QuestionScore, questionScore } from "../question-scores";
import type { SettledQuestion, Voice, VoiceKind } from "./settled-questions";

export interface ScoredVoice {
  readonly voice: Voice;
  readonly score: QuestionScore;
}

export interface ScoredQuestion {
  readonly question: SettledQuestion;
  readonly scores: readonly ScoredVoice[];
  /** The model's; null when it said nothing in time. */
  readonly model: QuestionScore | null;
}

export interface VoiceRow {
  readonly kind: VoiceKind;
  readonly id: string;
  readonly count: number;
  /** Means over the questions it spoke of. */
  readonly brier: number;
  readonly log: number;
  readonly averaged: number;
  /** How much of this voice's Brier score the model saves over the questions of both; null for the model itself, or with none. */
  readonly skill: number | null;
}

export interface CalibrationBin extends CalibrationRow {
  readonly questions: readonly SettledQuestion[];
}

export interface TrackRecord {
  readonly questions: readonly ScoredQuestion[];
  readonly voices: readonly VoiceRow[];
  /** Of the model; null when nothing was settled. */
  readonly calibration: { readonly bins: readonly CalibrationBin[]; readonly parts: MurphyParts } | null;
  /** What the model called less likely than not and happened, or the other way round; the worst first. */
  readonly misses: readonly ScoredQuestion[];
  readonly hits: readonly ScoredQuestion[];
}

/** Which of the model's numbers is held against what happened: the first one it gave, or the last one before the end. */
export type CalibratedAt = "first" | "last";

export function trackRecord(settled: readonly SettledQuestion[], at: CalibratedAt): TrackRecord {
  const questions = settled.map((question): ScoredQuestion => {
    const scores = question.voices.flatMap((voice) => {
      const score = questionScore(voice.said, question.happened, question.settled);
      return score === null ? [] : [{ voice, score }];
    });
    return { question, scores, model: scores.find(({ voice }) => voice.kind === "model")?.score ?? null };
  });
  const judged = questions.filter((each) => each.model !== null);
  const byBrier = (a: ScoredQuestion, b: ScoredQuestion) => (b.model?.brier ?? 0) - (a.model?.brier ?? 0);
  return {
    questions,
    voices: voiceRows(questions),
    calibration: calibration(judged, at),
    misses: judged.filter((each) => (each.model?.brier ?? 0) > EVEN).sort(byBrier),
    hits: judged.filter((each) => (each.model?.brier ?? 0) <= EVEN).sort((a, b) => byBrier(b, a)),
  };
}

/** The Brier score of whoever says half. */
const EVEN = 0.25;

function calibration(judged: readonly ScoredQuestion[], at: CalibratedAt): TrackRecord["calibration"] {
  if (judged.length === 0) return null;
  const given = judged.map(({ question }) => {
    const said = question.voices[0]?.said ?? [];
    return { p: (at === "first" ? said[0] : said.at(-1))?.probability ?? 0, o: outcomeOf(question), question };
  });
  const bins = calibrationTable(given).map((row, index, all) => {
    const isLast = index === all.length - 1;
    const inside = given.filter(({ p }) => p >= row.from && (isLast || p < row.to));
    return { ...row, questions: inside.map(({ question }) => question) };
  });
  return { bins, parts: murphyParts(given) };
}

const outcomeOf = ({ happened }: SettledQuestion): 0 | 1 => (happened ? 1 : 0);

function voiceRows(questions: readonly ScoredQuestion[]): VoiceRow[] {
  const rows = new Map<
    string,
    { voice: Voice; scores: QuestionScore[]; own: number; theirs: number; shared: number }
  >();
  for (const { scores, model } of questions) {
    for (const { voice, score } of scores) {
      const key = `${voice.kind} ${voice.id}`;
      const row = rows.get(key) ?? { voice, scores: [], own: 0, theirs: 0, shared: 0 };
      row.scores.push(score);
      if (model !== null) {
        row.own += model.brier;
        row.theirs += score.brier;
        row.shared += 1;
      }
      rows.set(key, row);
    }
  }
  return [...rows.values()]
    .map(({ voice, scores, own, theirs, shared }): VoiceRow => {
      const mean = (of: (score: QuestionScore) => number) =>
        scores.reduce((sum, score) => sum + of(score), 0) / scores.length;
      return {
        ...{ kind: voice.kind, id: voice.id, count: scores.length },
        brier: mean((score) => score.brier),
        log: mean((score) => score.log),
        averaged: mean((score) => score.averaged),
        skill: voice.kind === "model" || shared === 0 ? null : skill(own, theirs),
      };
    })
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.id < b.id ? -1 : 1));
}

const order: readonly VoiceKind[] = ["model", "analyst", "uniform", "prior", "persistence", "climatology"];
