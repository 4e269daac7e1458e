import { slopesOf } from "@/app/_server/slopes-of";
import { type Step, type TestedCell, testedCells } from "@/lib/view/sensitivity/tested-cells";
import type { Sensitivity } from "../_schemas/robustness";
import { cutOf, type Scored } from "./scored";

/** Which numbers of the model matter for the score of a scenario; the leading one when none is named. */
export function sensitivityAnswer(scored: Scored, wanted: string | undefined): Sensitivity {
  const { file, assessment } = scored;
  const cells = testedCells(slopesOf(file, assessment), wanted ?? null);
  const id = (place: number) => assessment.scenarioIds[place] ?? "";
  return {
    ...cutOf(scored),
    p: cells.p,
    scenario: id(cells.scenario),
    items: cells.tested.map((cell) => itemOf(scored, cell, id)),
    untested: cells.untested,
    byIndicator: cells.byIndicator,
  };
}

function itemOf({ file }: Scored, tested: TestedCell, id: (place: number) => string): Sensitivity["items"][number] {
  const { cell, value, slope, elasticity, excluding } = tested;
  const step = (one: Step | null) => {
    if (one?.outcome == null) return one === null ? null : { value: one.value, outcome: null };
    const { p, leader, flips } = one.outcome;
    return { value: one.value, outcome: { p, leader: id(leader), flips } };
  };
  const numbers = {
    under: id(cell.scenario),
    ...{ value, slope, elasticity, excluding },
    ...{ down: step(tested.down), up: step(tested.up) },
  };
  if (cell.kind === "prior") return { kind: "prior", ...numbers };
  if (cell.kind === "rate") return { kind: "rate", indicator: cell.indicator, ...numbers };
  const indicator = file.model.indicators.find((one) => one.id === cell.indicator);
  const level = indicator?.kind === "categorical" ? (indicator.levels[cell.level]?.id ?? "") : "";
  return { kind: "level", indicator: cell.indicator, level, ...numbers };
}
