import type { CaseFile } from "@/lib/domain/case-file";
import type { Indicator } from "@/lib/domain/indicator";
import type { Assessment } from "@/lib/engine/assessment";
import { diagnosticity } from "./diagnosticity";
import { type Leaning, leaningClass, levelLeaning } from "./level-leaning";

export interface CatalogueCell {
  /** A probability for a level, events per 30 days for a rate. */
  readonly value: number;
  readonly leaning: Leaning;
}
export interface CatalogueRow {
  readonly key: string;
  /** null: the one row of a rate. */
  readonly level: string | null;
  readonly cells: readonly CatalogueCell[];
}
export interface CatalogueEntry {
  readonly indicator: Indicator;
  /** null when the case has no scores to refer to. */
  readonly bits: number | null;
  /** Findings that stand on it, counted or draft. */
  readonly findings: number;
  readonly rows: readonly CatalogueRow[];
}
export interface CatalogueGroup {
  readonly category: string;
  readonly entries: readonly CatalogueEntry[];
}

/** The indicators by category, both in the order of the model. */
export function indicatorCatalogue(
  file: Pick<CaseFile, "model" | "findings">,
  assessment: Assessment | null,
): CatalogueGroup[] {
  const prior = file.model.scenarios.map((scenario) => scenario.prior);
  const groups = new Map<string, CatalogueEntry[]>();
  for (const indicator of file.model.indicators) {
    const entry: CatalogueEntry = {
      indicator,
      bits: assessment === null ? null : diagnosticity(assessment, indicator.id),
      findings: file.findings.filter((one) => one.indicator === indicator.id && one.status !== "withdrawn").length,
      rows: rowsOf(indicator, prior),
    };
    const group = groups.get(indicator.category);
    if (group === undefined) groups.set(indicator.category, [entry]);
    else group.push(entry);
  }
  return [...groups].map(([category, entries]) => ({ category, entries }));
}

function rowsOf(indicator: Indicator, prior: readonly number[]): CatalogueRow[] {
  const row = (key: string, level: string | null, values: readonly number[]): CatalogueRow => {
    const logs = levelLeaning(values, prior);
    return { key, level, cells: values.map((value, s) => ({ value, leaning: leaningClass(logs[s] ?? 0) })) };
  };
  if (indicator.kind === "rate") return [row("events", null, indicator.eventsPer30Days)];
  return indicator.levels.map(({ id, label }, level) =>
    row(
      id,
      label,
      indicator.likelihood.map((chances) => chances[level] ?? 0),
    ),
  );
}
