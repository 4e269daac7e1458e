import type { CaseFile } from "@/lib/domain/case-file";
import type { CellSlope } from "@/lib/engine/explain/sensitivity";
import type { SlopesOfCase, Step, TestedCells } from "./tested-cells";

type Cell = string | number | null;

/** Every number of the model with its slopes, those that were moved first and with what came of it; ids and numbers alone. */
export function sensitivityLines(
  { model }: CaseFile,
  { slopes }: SlopesOfCase,
  { tested, scenario, p }: TestedCells,
): { header: string[]; rows: Cell[][] } {
  const ids = model.scenarios.map(({ id }) => id);
  const watched = ids[scenario] ?? "";
  const header = [
    ...["kind", "indicator", "reading", "under", "value", "excluding findings"],
    ...["step down to", `${watched} points down`, "leader down"],
    ...["step up to", `${watched} points up`, "leader up"],
    ...ids.map((id) => `slope of ${id}`),
    ...ids.map((id) => `elasticity of ${id}`),
  ];
  const moved = (step: Step | null): Cell[] => {
    if (step === null) return [null, null, null];
    const { value, outcome } = step;
    if (outcome === null) return [value, null, null];
    return [value, 100 * ((outcome.p[scenario] ?? 0) - (p[scenario] ?? 0)), ids[outcome.leader] ?? ""];
  };
  const line = ({ cell, value, slope, elasticity, excluding }: CellSlope, steps: Cell[]): Cell[] => [
    cell.kind,
    cell.kind === "prior" ? null : cell.indicator,
    readingOf(model, cell),
    ids[cell.scenario] ?? "",
    value,
    excluding,
    ...steps,
    ...slope,
    ...elasticity,
  ];
  const known = new Set(tested.map(({ cell }) => cell));
  const rest = slopes.filter(({ cell }) => !known.has(cell));
  return {
    header,
    rows: [
      ...tested.map((cell) => line(cell, [...moved(cell.down), ...moved(cell.up)])),
      ...rest.map((slope) => line(slope, [null, null, null, null, null, null])),
    ],
  };
}

function readingOf(model: CaseFile["model"], cell: CellSlope["cell"]): string | null {
  if (cell.kind !== "level") return null;
  const indicator = model.indicators.find(({ id }) => id === cell.indicator);
  return indicator?.kind === "categorical" ? (indicator.levels[cell.level]?.id ?? null) : null;
}
