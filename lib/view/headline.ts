import type { Day } from "@/lib/domain/instant";
import type { ChangeShares } from "./change-shares";
import { printedShares } from "./change-shares";
import { type EstimativeWord, estimativeWord } from "./estimative-word";
import { findingName } from "./finding-name";
import { toPermille } from "./permille";
import { dayAt, findingsById, type SpokenCase } from "./view-case";

export interface Mover {
  readonly finding: string;
  readonly name: string;
  readonly permille: number;
  readonly change: string;
}

export interface HeadlineRow {
  /** Place in the order of the assessment: it decides colour and dash. */
  readonly scenario: number;
  readonly id: string;
  readonly label: string;
  readonly shortLabel: string;
  readonly permille: number;
  readonly score: string;
  readonly word: EstimativeWord;
  readonly changePermille: number;
  readonly change: string;
  readonly movers: readonly Mover[];
}

export interface Headline {
  /** The highest score first; equal scores in the order of the assessment. */
  readonly rows: readonly HeadlineRow[];
  readonly since: Day;
  readonly sum: string;
  readonly changeSum: string;
}

const MOVERS = 3;

/** Score, word, change and the findings that moved it most; `shares` reaches from the compared day to the as-of day. */
export function headline(view: SpokenCase, shares: ChangeShares): Headline {
  const now = toPermille(shares.after);
  const then = toPermille(shares.before);
  const { assessment, model } = view.file;
  const rows = model.scenarios.map((scenario, index): HeadlineRow => {
    const permille = now[index] ?? 0;
    const changePermille = permille - (then[index] ?? 0);
    return {
      scenario: index,
      id: scenario.id,
      label: scenario.label,
      shortLabel: scenario.shortLabel,
      permille,
      score: view.formats.number(permille / 10),
      word: estimativeWord(permille, assessment.yardstick, view.say),
      changePermille,
      change: view.formats.signed(changePermille / 10),
      movers: moversOf(view, shares, index),
    };
  });
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / 10;
  return {
    rows: rows.sort((a, b) => b.permille - a.permille || a.scenario - b.scenario),
    since: dayAt(view, shares.from),
    sum: view.formats.number(total(now)),
    changeSum: view.formats.signed(total(now) - total(then)),
  };
}

function moversOf(view: SpokenCase, shares: ChangeShares, scenario: number): Mover[] {
  const printed = printedShares(shares, scenario);
  const findings = findingsById(view);
  return shares.findings
    .map((share, index) => ({
      share,
      permille: printed.findings[index] ?? 0,
      raw: Math.abs(share.delta[scenario] ?? 0),
    }))
    .filter(({ permille }) => permille !== 0)
    .sort((a, b) => b.raw - a.raw || (a.share.id < b.share.id ? -1 : 1))
    .slice(0, MOVERS)
    .map(({ share, permille }) => {
      const finding = findings.get(share.id);
      return {
        finding: share.id,
        name: finding ? findingName(finding, view.file.model) : share.id,
        permille,
        change: view.formats.signed(permille / 10),
      };
    });
}
