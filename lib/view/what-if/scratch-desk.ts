import { DomainError, type ErrorCode } from "@/lib/domain/errors";
import type { ScoringFinding } from "@/lib/domain/scoring-input";
import type { Assessment } from "@/lib/engine/assessment";
import { type WhatWouldLead, whatWouldLead } from "@/lib/engine/explain/what-would-lead";
import { current } from "@/lib/engine/filter/current";
import { revise } from "@/lib/engine/revise";
import { type Assessed, tryAssess } from "../try-assess";
import {
  applyScratch,
  type CaseKeys,
  caseFindings,
  caseKeys,
  findingsChange,
  reliabilityOf,
  withModelOf,
} from "./apply-scratch";
import { type ComparedDay, comparedDays, daysToCompare, type LinePoint, linePoints } from "./compare-lines";
import { EMPTY_SCRATCH, type Scratch } from "./scratch";
import type { WhatIfCase } from "./what-if-case";

export interface DeskQuestion {
  readonly scratch: Scratch;
  /** The one scenario whose lines are drawn; null: those in front. */
  readonly show: string | null;
  /** The first day drawn, since the start. */
  readonly from: number;
}

/** The scores of one side, or why it has none. */
export type Side =
  | { readonly ok: true; readonly p: readonly number[] }
  | { readonly ok: false; readonly code: ErrorCode; readonly findings: readonly string[] };

export interface DeskAnswer {
  readonly now: Side;
  readonly tried: Side;
  /** The scenarios whose lines are drawn, by place. */
  readonly shown: readonly number[];
  readonly nowLine: readonly LinePoint[];
  readonly triedLine: readonly LinePoint[];
  readonly days: readonly ComparedDay[];
}

export interface LeadQuestion {
  readonly scratch: Scratch;
  readonly scenario: string;
  readonly grade: string;
  readonly days: number;
}

/** Answers for scratch copies of one case; it keeps the last model, so that a switched finding costs only what comes after it. */
export class ScratchDesk {
  private readonly keys: CaseKeys;
  private readonly findings: readonly ScoringFinding[];
  private readonly actual: Assessed;
  private model: { readonly key: string; readonly assessed: Assessed };
  /** The lines of the case as it is, drawn once for each window and choice of scenarios. */
  private drawn: { readonly key: string; readonly line: readonly LinePoint[] } = { key: "", line: [] };

  constructor(private readonly kase: WhatIfCase) {
    this.keys = caseKeys(kase);
    this.findings = caseFindings(kase);
    this.actual = tryAssess(withModelOf(kase, EMPTY_SCRATCH, this.findings));
    this.model = { key: modelKey(EMPTY_SCRATCH), assessed: this.actual };
  }

  answer({ scratch, show, from }: DeskQuestion): DeskAnswer {
    const scratched = this.assessed(scratch);
    const sides = [this.actual, scratched].flatMap((side) => (side.ok ? [side.assessment] : []));
    const now = sideOf(this.actual);
    const tried = sideOf(scratched);
    const wanted = this.kase.scenarios.findIndex(({ id }) => id === show);
    const shown = wanted >= 0 ? [wanted] : inFront(now, tried);
    return {
      now,
      tried,
      shown,
      nowLine: this.actualLine(from, shown),
      triedLine: lineOf(scratched, from, shown),
      days: compared(this.actual, scratched, daysToCompare(sides, from)),
    };
  }

  /** Every day of both trajectories. */
  allDays(scratch: Scratch): ComparedDay[] {
    const scratched = this.assessed(scratch);
    const last = [this.actual, scratched].find((side) => side.ok)?.assessment.asOf ?? -1;
    const times = Array.from({ length: last + 1 }, (_, t) => t);
    return compared(this.actual, scratched, times);
  }

  /** What would have to be seen for a scenario to lead in the scratch copy; null while that has no scores. */
  whatWouldLead({ scratch, scenario, grade, days }: LeadQuestion): WhatWouldLead | null {
    const scratched = this.assessed(scratch);
    if (!scratched.ok) return null;
    return whatWouldLead(scratched.assessment, scenario, { reliability: reliabilityOf(this.kase, grade), days });
  }

  private actualLine(from: number, shown: readonly number[]): readonly LinePoint[] {
    const key = [from, ...shown].join(" ");
    if (this.drawn.key !== key) this.drawn = { key, line: lineOf(this.actual, from, shown) };
    return this.drawn.line;
  }

  private assessed(scratch: Scratch): Assessed {
    const base = this.withModel(scratch);
    // a model that makes the record impossible may allow what is left of it
    if (!base.ok) return tryAssess(applyScratch(this.kase, scratch, this.keys));
    const change = findingsChange(this.kase, scratch, this.keys);
    if (change.add?.length === 0 && change.remove?.length === 0) return base;
    return attempt(() => revise(base.assessment, change));
  }

  private withModel(scratch: Scratch): Assessed {
    const key = modelKey(scratch);
    if (key === modelKey(EMPTY_SCRATCH)) return this.actual;
    if (this.model.key !== key)
      this.model = { key, assessed: tryAssess(withModelOf(this.kase, scratch, this.findings)) };
    return this.model.assessed;
  }
}

const modelKey = ({ priors, halfLifeDays, weights }: Scratch): string =>
  JSON.stringify([priors, halfLifeDays, weights]);

function attempt(make: () => Assessment): Assessed {
  try {
    return { ok: true, assessment: make() };
  } catch (error) {
    if (error instanceof DomainError) return { ok: false, code: error.code, findings: error.detail.findings ?? [] };
    throw error;
  }
}

function lineOf(side: Assessed, from: number, shown: readonly number[]): LinePoint[] {
  return side.ok ? linePoints(side.assessment, from, shown) : [];
}

function sideOf(side: Assessed): Side {
  return side.ok ? { ok: true, p: current(side.assessment).p } : side;
}

function compared(now: Assessed, tried: Assessed, times: readonly number[]): ComparedDay[] {
  return comparedDays(now.ok ? now.assessment : null, tried.ok ? tried.assessment : null, times);
}

/** The leader as it is, and the first in the scratch copy that is another one; two scenarios, one when there is one. */
function inFront(now: Side, tried: Side): number[] {
  const ranked = (side: Side) =>
    side.ok
      ? side.p.map((value, index) => ({ value, index })).sort((a, b) => b.value - a.value || a.index - b.index)
      : [];
  const order = [...ranked(now).slice(0, 1), ...ranked(tried), ...ranked(now)].map(({ index }) => index);
  return [...new Set(order)].slice(0, 2).sort((a, b) => a - b);
}
