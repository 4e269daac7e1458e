import type { CaseFile } from "@/lib/domain/case-file";
import { findingName } from "../finding-name";
import { toPermille } from "../permille";
import type { TriedChange, TriedChanges } from "./tried-changes";

type Cell = string | number | null;

/** The screen as lines of cells, ids and numbers alone, so that the file reads the same in every language. */
export function robustnessLines(file: CaseFile, tried: TriedChanges): { header: string[]; rows: Cell[][] } {
  const ids = file.model.scenarios.map(({ id }) => id);
  const header = [
    ...["kind", "key", "name", "findings", "flips", "leader", "lead points before", "lead points after"],
    ...ids.map((id) => `${id} %`),
    ...ids.map((id) => `${id} probability`),
  ];
  const scores = (p: readonly number[]): Cell[] => [...toPermille(p).map((value) => (value / 10).toFixed(1)), ...p];
  const points = (permille: number) => (permille / 10).toFixed(1);
  const before = points(tried.permille);
  const names = new Map(file.findings.map((finding) => [finding.id, findingName(finding, file.model)]));
  const line = ({ kind, key, findings, outcome }: TriedChange): Cell[] => {
    const name = kind === "finding" ? (names.get(key) ?? "") : "";
    if (outcome === null)
      return [kind, key, name, findings, null, null, before, null, ...ids.map(() => null), ...ids.map(() => null)];
    const { flips, leader, permille, p } = outcome;
    return [kind, key, name, findings, flips ? "yes" : "no", ids[leader] ?? "", before, points(permille), ...scores(p)];
  };
  const { model, analysts, sources, findings } = tried;
  const now: Cell[] = [
    "now",
    "",
    "",
    findings.of,
    "no",
    ids[tried.lead.scenario] ?? "",
    before,
    before,
    ...scores(tried.p),
  ];
  const rows = [model, analysts, sources, findings].flatMap(({ changes }) => changes.map(line));
  return { header, rows: [now, ...rows] };
}
