import { addDays, dayNumber } from "@/lib/domain/calendar";
import type { Day } from "@/lib/domain/instant";
import type { ChartPoint } from "./chart-data";
import { ReplayCursor } from "./replay-cursor";
import { replayPoints } from "./replay-points";
import type { ReplayWork } from "./replay-work";

/** What was said on a day, for a chart that is there already. */
export interface ReplayQuestion {
  readonly day: Day;
  /** Whether all that is known today counts, as on the last day of a case that nothing is cut from. */
  readonly all: boolean;
  /** The scenarios of the chart. */
  readonly scenarioIds: readonly string[];
  /** The day that the chart counts from, and the first one it shows. */
  readonly start: Day;
  readonly from: number;
  readonly mostPoints: number;
}

export type ReplayAnswer =
  | {
      readonly kind: "scores";
      readonly day: Day;
      readonly p: readonly number[];
      readonly points: readonly ChartPoint[];
    }
  /** What was known then is impossible under the model of then. */
  | { readonly kind: "refused"; readonly day: Day }
  /** The model of then has other scenarios than the chart. */
  | { readonly kind: "other"; readonly day: Day };

/** Answers questions about the past of one case; this is what runs in a worker. */
export class ReplayDesk {
  private readonly cursor: ReplayCursor;
  /** Names of days, by how many lie before them: to write one costs more than its scores. */
  private readonly names = new Map<number, Day>();

  constructor(private readonly work: ReplayWork) {
    this.cursor = new ReplayCursor(work, work.latest);
  }

  answer(question: ReplayQuestion): ReplayAnswer {
    const { day } = question;
    const asked = Math.min(dayNumber(day), this.work.latest);
    const said = this.cursor.to(asked, question.all ? Number.POSITIVE_INFINITY : asked);
    const model = this.work.models[said.model];
    const order = question.scenarioIds.map((id) => model?.scenarios.findIndex((scenario) => scenario.id === id) ?? -1);
    if (model === undefined || order.length !== model.scenarios.length || order.includes(-1))
      return { kind: "other", day };
    if (said.p === null || said.assessment === null) return { kind: "refused", day };
    const inOrder = (p: readonly number[]) => order.map((place) => p[place] ?? 0);
    const shift = model.start - dayNumber(question.start);
    const window = { from: Math.max(question.from - shift, 0), to: said.t };
    const dayOf = (t: number) => this.nameOf(model.start + t);
    const points = window.from > window.to ? [] : replayPoints(said.assessment, window, question.mostPoints, dayOf);
    return {
      kind: "scores",
      day,
      p: inOrder(said.p),
      points: points.map((point) => ({ ...point, x: point.x + shift, p: inOrder(point.p) })),
    };
  }

  private nameOf(number: number): Day {
    const known = this.names.get(number) ?? addDays("1970-01-01", number);
    this.names.set(number, known);
    return known;
  }
}
