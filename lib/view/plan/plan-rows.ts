import type { CaseFile } from "@/lib/domain/case-file";
import type { Indicator } from "@/lib/domain/indicator";
import type { Day } from "@/lib/domain/instant";
import type { StoredPlanItem } from "@/lib/domain/plan-record";
import { gradeWeight } from "@/lib/domain/standards/admiralty";
import type { Assessment } from "@/lib/engine/assessment";
import { watchList } from "@/lib/engine/explain/watch-list";
import { indicatorOf } from "../finding-name";
import { WATCH_DAYS, WATCH_GRADE } from "../watch-rows";

export interface PlanRow {
  readonly item: StoredPlanItem;
  /** null when the model has the indicator no longer. */
  readonly indicator: string | null;
  /** What one more report of its indicator would tell, in bits; null without scores. */
  readonly bits: number | null;
  readonly overdue: boolean;
}

/** What it takes to say that nothing was seen. */
export type Absence =
  | { readonly kind: "level"; readonly level: string }
  | { readonly kind: "silence"; readonly from: Day; readonly to: Day | null; readonly over: boolean }
  | { readonly kind: "none" };

export interface WorthRow {
  readonly indicator: string;
  readonly label: string;
  readonly bits: number;
  readonly absence: Absence;
  /** Open items that ask for it already. */
  readonly planned: number;
}

/** What each indicator would tell if it were asked now, in bits; the most telling first. */
export function gainsOf(assessment: Assessment, { model }: Pick<CaseFile, "model">): ReadonlyMap<string, number> {
  const reliability = gradeWeight(WATCH_GRADE, model.gradeWeights);
  return new Map(
    watchList(assessment, { reliability, days: WATCH_DAYS }).map(({ indicator, bits }) => [indicator, bits]),
  );
}

/** Open items, the most telling first and then the most urgent; or closed ones, the last closed first. */
export function planRows(args: {
  readonly items: readonly StoredPlanItem[];
  readonly file: Pick<CaseFile, "model">;
  readonly gains: ReadonlyMap<string, number> | null;
  readonly today: Day;
}): { readonly open: readonly PlanRow[]; readonly closed: readonly PlanRow[] } {
  const rows = args.items.map((item) => ({
    item,
    indicator: indicatorOf(args.file.model, item.indicator)?.label ?? null,
    bits: args.gains === null ? null : (args.gains.get(item.indicator) ?? 0),
    overdue: isOverdue(item, args.today),
  }));
  return {
    open: rows.filter(({ item }) => item.state === "open").sort(byGainThenDay),
    closed: rows
      .filter(({ item }) => item.state !== "open")
      .sort((a, b) => (a.item.recordedAt < b.item.recordedAt ? 1 : -1)),
  };
}

/** The due day itself is still in time. */
export function isOverdue({ state, dueOn }: Pick<StoredPlanItem, "state" | "dueOn">, today: Day): boolean {
  return state === "open" && dueOn !== null && dueOn < today;
}

function byGainThenDay(a: PlanRow, b: PlanRow): number {
  const gain = (b.bits ?? 0) - (a.bits ?? 0);
  if (gain !== 0) return gain;
  const [dayA, dayB] = [a.item.dueOn ?? "9999", b.item.dueOn ?? "9999"];
  return dayA < dayB ? -1 : dayA > dayB ? 1 : 0;
}

/** Every indicator that would tell something, the most telling first. */
export function worthRows(
  gains: ReadonlyMap<string, number>,
  { model, cut }: Pick<CaseFile, "model" | "cut">,
  items: readonly StoredPlanItem[],
): WorthRow[] {
  return [...gains].flatMap(([id, bits]) => {
    const indicator = indicatorOf(model, id);
    if (indicator === undefined || bits <= 0) return [];
    const planned = items.filter(({ indicator: of, state }) => of === id && state === "open").length;
    return [{ indicator: id, label: indicator.label, bits, absence: absenceOf(indicator, cut.until), planned }];
  });
}

export function absenceOf(indicator: Indicator, until: Day): Absence {
  if (indicator.kind === "rate") {
    const { from, to } = indicator.monitored;
    return { kind: "silence", from, to, over: to !== null && to < until };
  }
  const { absentLevel } = indicator;
  return absentLevel === undefined ? { kind: "none" } : { kind: "level", level: absentLevel };
}
