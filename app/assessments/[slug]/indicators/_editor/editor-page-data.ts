import type { CaseFile } from "@/lib/domain/case-file";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import { current } from "@/lib/engine/filter/current";
import { diagnosticity } from "@/lib/view/diagnosticity";
import { findingName } from "@/lib/view/finding-name";
import { tryAssess } from "@/lib/view/try-assess";
import type { EditorData } from "./editor-data";

/** Addresses beside those of the indicators; an indicator of that id could not be reached. */
const reserved = ["new", "history"];

/** What the editor needs, from a case; `id` is null for a new indicator, and the answer is null when there is none of that id. */
export function editorData(file: CaseFile, id: string | null): EditorData | null {
  const { model, cut } = file;
  const indicator = id === null ? null : (model.indicators.find((one) => one.id === id) ?? null);
  if (id !== null && indicator === null) return null;
  const input = toScoringInput(file);
  const result = tryAssess(input);
  const standing = file.findings.filter((finding) => finding.status !== "withdrawn");
  const own = standing.filter((finding) => finding.indicator === id);
  const uses: Record<string, number> = {};
  for (const finding of own) {
    const read = new Set(finding.reports.filter(({ status }) => status !== "withdrawn").map(({ level }) => level));
    for (const level of read) if (level !== null) uses[level] = (uses[level] ?? 0) + 1;
  }
  return {
    slug: file.assessment.slug,
    modelVersion: model.version,
    start: model.start,
    until: cut.until,
    scenarios: model.scenarios,
    kappa: model.kappa,
    input,
    now: result.ok ? current(result.assessment).p : null,
    indicator,
    bits: result.ok && indicator !== null ? diagnosticity(result.assessment, indicator.id) : null,
    takenIds: [...reserved, ...model.indicators.map((one) => one.id)],
    categories: [...new Set(model.indicators.map(({ category }) => category))],
    uses,
    findings: own.length,
    names: Object.fromEntries(standing.map((finding) => [finding.id, findingName(finding, model)])),
  };
}
