import { DomainError } from "@/lib/domain/errors";
import type { ScoringFinding } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import type { Assessment } from "@/lib/engine/assessment";
import { filteredAt } from "@/lib/engine/filter/filtered-at";
import { revise } from "@/lib/engine/revise";
import type { ReplayModel, ReplayStep, ReplayWork } from "./replay-work";

/** What was said at one point of the past. */
export interface ReplayMoment {
  /** Which model was in force. */
  readonly model: number;
  /** The day read, since that model's start. */
  readonly t: number;
  /**
   * Over what was known; null: the engine refused it. It reaches to the last day of the cursor, so that the days after `t` are
   * heard as silent in it: read it up to `t`.
   */
  readonly assessment: Assessment | null;
  readonly p: readonly number[] | null;
}

/** Where the cursor stood under a model, for the way on from there. */
interface Place {
  readonly from: number;
  readonly known: number;
  readonly until: number;
  readonly assessment: Assessment;
  /** Rows of likelihoods when it was assessed anew: revising adds some and never takes any away. */
  readonly freshRows: number;
}

/** Above this share of all findings a change costs more than to begin anew. */
const ANEW_SHARE = 0.25;
const FEW = 64;
const MANY_ROWS = 20_000;
/** How many places are remembered under each model: a long way is gone from the nearest of them. */
const STRETCHES = 16;

/**
 * Goes back and forth over the past of a case. From one point to another only what changed between them is computed anew, and
 * the numbers are those of `assess` to the last bit.
 */
export class ReplayCursor {
  /** For each finding its steps, by day. */
  private readonly stepsOf: readonly (readonly number[])[];
  /** Steps in the order in which the engine takes findings in: by the day they tell of, then by id. */
  private readonly inOrder: readonly number[];
  /** For each model, for each stretch of the past, where the cursor stood last in it. */
  private readonly places: readonly Map<number, Place>[];
  private readonly stretch: number;
  /** What steps say to models that count alike; a case seldom changes what its grades are worth. */
  private readonly said: ReadonlyMap<ReplayModel, (ScoringFinding | undefined)[]>;

  /** @param last the last day that it will be asked for */
  constructor(
    private readonly work: ReplayWork,
    private readonly last: number,
  ) {
    const stepsOf = work.ids.map((): number[] => []);
    work.steps.forEach(({ finding }, step) => {
      stepsOf[finding]?.push(step);
    });
    this.stepsOf = stepsOf;
    this.places = work.models.map(() => new Map<number, Place>());
    this.stretch = Math.max((last - (work.steps[0]?.day ?? last)) / STRETCHES, 1);
    const occurred = ({ reading }: ReplayStep) => reading?.occurred ?? Number.POSITIVE_INFINITY;
    this.inOrder = work.steps
      .map((step, index) => ({ index, at: occurred(step), finding: step.finding }))
      .sort((a, b) => (a.at === b.at ? a.finding - b.finding : a.at - b.at))
      .map(({ index }) => index);
    const shared = new Map<string, (ScoringFinding | undefined)[]>();
    this.said = new Map(
      work.models.map((model) => {
        const key = JSON.stringify([model.start, model.reliability]);
        const said = shared.get(key) ?? [];
        shared.set(key, said);
        return [model, said];
      }),
    );
  }

  /**
   * The scores at the end of `day`, with what was known by the end of the day `known`, not before it. Days are counted from
   * 1970-01-01; a day before the model's start is read as that.
   */
  to(day: number, known = day): ReplayMoment {
    const index = modelAt(this.work.models, known);
    const model = this.work.models[index];
    if (model === undefined) throw new RangeError("a replay needs a model");
    const until = Math.max(day, model.start);
    const assessment = this.assessmentAt(model, index, { from: day, known, until });
    const t = until - model.start;
    return { model: index, t, assessment, p: assessment === null ? null : filteredAt(assessment, t).p };
  }

  private assessmentAt(model: ReplayModel, index: number, to: Pick<Place, "from" | "known" | "until">) {
    try {
      const places = this.places[index] ?? new Map<number, Place>();
      const place = nearest(places, to.known);
      const changed = place === undefined ? null : this.changeTo(place, model, to);
      const assessment = changed ?? this.assessAnew(model, to);
      const freshRows = changed === null ? assessment.evidence.rows.count : (place?.freshRows ?? 0);
      places.set(Math.floor(Math.min(to.known, this.last) / this.stretch), { ...to, assessment, freshRows });
      return assessment;
    } catch (error) {
      if (error instanceof DomainError) return null;
      throw error;
    }
  }

  /** The assessment at a place from the one before it; null when it is quicker to begin anew. */
  private changeTo(place: Place, model: ReplayModel, to: Pick<Place, "from" | "known" | "until">): Assessment | null {
    const touched = this.findingsBetween(Math.min(place.from, to.from), Math.max(place.known, to.known));
    const most = Math.max(FEW, this.work.ids.length * ANEW_SHARE);
    const remove: string[] = [];
    const add: ScoringFinding[] = [];
    for (const finding of touched) {
      const before = this.stepOf(finding, place);
      const after = this.stepOf(finding, to);
      if (before === after) continue;
      if (before >= 0) remove.push(this.work.ids[finding] ?? "");
      if (after >= 0) add.push(this.findingOf(after, model));
      if (remove.length + add.length > most) return null;
    }
    if (remove.length + add.length === 0) return place.assessment;
    if (place.assessment.evidence.rows.count > 2 * place.freshRows + MANY_ROWS) return null;
    return revise(place.assessment, { add, remove });
  }

  private assessAnew(model: ReplayModel, to: Pick<Place, "known" | "until">): Assessment {
    const findings: ScoringFinding[] = [];
    const holding = this.stepsOf.map((_, finding) => this.stepOf(finding, to));
    for (const step of this.inOrder)
      if (holding[this.work.steps[step]?.finding ?? -1] === step) findings.push(this.findingOf(step, model));
    const { scenarios, dynamics, indicators, start } = model;
    return assess({ scenarios, dynamics, indicators, findings, asOf: Math.max(this.last - start, 0) });
  }

  /** Findings with a step after one day and up to another. */
  private findingsBetween(after: number, upTo: number): Set<number> {
    const { steps } = this.work;
    const found = new Set<number>();
    for (let step = stepsUpTo(steps, after); step < steps.length; step++) {
      const { day, finding } = steps[step] ?? { day: Number.POSITIVE_INFINITY, finding: 0 };
      if (day > upTo) break;
      found.add(finding);
    }
    return found;
  }

  /** The step that holds for a finding at a place; -1 when it does not count there. */
  private stepOf(finding: number, { known, until }: Pick<Place, "known" | "until">): number {
    const own = this.stepsOf[finding] ?? [];
    for (let i = own.length - 1; i >= 0; i--) {
      const step = own[i] ?? -1;
      const { day, reading } = this.work.steps[step] ?? { day: Number.POSITIVE_INFINITY, reading: null };
      if (day > known) continue;
      return reading !== null && reading.occurred <= until ? step : -1;
    }
    return -1;
  }

  private findingOf(step: number, model: ReplayModel): ScoringFinding {
    const said = this.said.get(model) ?? [];
    const finding = said[step] ?? scoringFinding(this.work, step, model);
    said[step] = finding;
    return finding;
  }
}

function scoringFinding({ steps, ids }: ReplayWork, step: number, { start, reliability }: ReplayModel): ScoringFinding {
  const { finding, reading } = steps[step] ?? { finding: -1, reading: null };
  return {
    id: ids[finding] ?? "",
    indicator: reading?.indicator ?? "",
    at: (reading?.occurred ?? 0) - start,
    reports: (reading?.reports ?? []).map(({ level, grade, origin }) => {
      const weight = reliability[grade] ?? Number.NaN;
      return level === null ? { event: true, reliability: weight, origin } : { level, reliability: weight, origin };
    }),
  };
}

/** The place from which there is least to change. */
function nearest(places: ReadonlyMap<number, Place>, known: number): Place | undefined {
  let found: Place | undefined;
  for (const place of places.values())
    if (found === undefined || apart(place.known, known) < apart(found.known, known)) found = place;
  return found;
}

const apart = (a: number, b: number): number => (a === b ? 0 : Math.abs(a - b));

/** The last model known by a day, and the first before any was. */
function modelAt(models: readonly ReplayModel[], known: number): number {
  return Math.max(
    models.findLastIndex((model) => model.known <= known),
    0,
  );
}

/** How many steps lie on or before a day, by bisection. */
function stepsUpTo(steps: ReplayWork["steps"], day: number): number {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle]?.day ?? Number.POSITIVE_INFINITY) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
