import type { StoredFinding } from "@/lib/domain/case-file";
import type { Indicator } from "@/lib/domain/indicator";
import type { Model } from "@/lib/domain/model";

export function indicatorOf(model: { readonly indicators: readonly Indicator[] }, id: string): Indicator | undefined {
  return model.indicators.find((indicator) => indicator.id === id);
}

/** The label of a level, or its id when the model of that day does not know it. */
export function levelLabel(indicator: Indicator | undefined, level: string): string {
  const found = indicator?.kind === "categorical" ? indicator.levels.find((one) => one.id === level) : undefined;
  return found?.label ?? level;
}

/** The levels that a finding's standing reports name, each once, in the order of the reports; of those that wait where none stands. */
export function readLevels(finding: StoredFinding): string[] {
  const active = finding.reports.filter((report) => report.status === "active");
  const standing = active.length > 0 ? active : finding.reports.filter((report) => report.status === "unreviewed");
  return [...new Set(standing.flatMap((report) => (report.level === null ? [] : [report.level])))];
}

/** What a list calls a finding: its title, else its indicator with the levels that were read. */
export function findingName(finding: StoredFinding, model: Pick<Model, "indicators">): string {
  if (finding.title !== "") return finding.title;
  const indicator = indicatorOf(model, finding.indicator);
  const label = indicator?.label ?? finding.indicator;
  const levels = readLevels(finding).map((level) => levelLabel(indicator, level));
  return levels.length === 0 ? label : `${label}: ${levels.join(" / ")}`;
}
