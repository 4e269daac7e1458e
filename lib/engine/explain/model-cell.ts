import type { ScoringInput } from "@/lib/domain/scoring-input";
import { refuse } from "../model/refuse";
import { requireShare } from "../model/require-share";
import { requireValue } from "../model/require-value";
import { requireWhole } from "../model/require-whole";

/** One number of a model: a cell of a likelihood table, a rate, a prior. Scenario and level are indices. */
export type ModelCell =
  | { readonly kind: "level"; readonly indicator: string; readonly scenario: number; readonly level: number }
  | { readonly kind: "rate"; readonly indicator: string; readonly scenario: number }
  | { readonly kind: "prior"; readonly scenario: number };

/**
 * The input with one number of its model changed; the rest of its row gives way in proportion.
 *
 * Formula: theta'[s][l] = v, theta'[s][l'] = theta[s][l'] (1 - v) / (1 - theta[s][l]) for the other levels, even shares of 1 - v when they
 * were all 0; the same for a prior; lambda'[s] = v.
 * @param input as given to assess; it is not changed
 * @param cell a number of its model
 * @param value v: a probability for a level and a prior, events a day >= 0 for a rate
 * @returns a new input; leadUnder says what becomes of the lead
 * @throws DomainError `invalid-input` for a cell that the model does not have or a value outside its range
 * Source: proportional covariation, Chan, Darwiche, J. Artif. Intell. Res. 17 (2002) 265-287.
 * @example withCell(input, { kind: "prior", scenario: 0 }, 0.5).scenarios
 */
export function withCell(input: ScoringInput, cell: ModelCell, value: number): ScoringInput {
  requireWhole("scenario", cell.scenario, 0, input.scenarios.length - 1);
  if (cell.kind === "prior") {
    const prior = withShare(
      input.scenarios.map(({ prior }) => prior),
      cell.scenario,
      value,
    );
    return { ...input, scenarios: input.scenarios.map(({ id }, s) => ({ id, prior: prior[s]! })) };
  }
  const { indicator: id } = cell;
  const found = input.indicators.some(
    (indicator) => indicator.id === id && (indicator.kind === "rate") === (cell.kind === "rate"),
  );
  if (!found) refuse("invalid-input", "indicator", `have a ${cell.kind}, "${id}" has none`, { indicator: id });
  const indicators = input.indicators.map((indicator) => {
    if (indicator.id !== id) return indicator;
    if (indicator.kind === "rate") {
      const rate = requireValue("value", value, 0);
      return { ...indicator, ratePerDay: indicator.ratePerDay.map((old, s) => (s === cell.scenario ? rate : old)) };
    }
    const level = requireWhole("level", cell.kind === "level" ? cell.level : -1, 0, indicator.levels.length - 1);
    const likelihood = indicator.likelihood.map((row, s) => (s === cell.scenario ? withShare(row, level, value) : row));
    return { ...indicator, likelihood };
  });
  return { ...input, indicators };
}

/** A row that sums to 1 with one entry set and the others in proportion. */
function withShare(row: readonly number[], place: number, value: number): number[] {
  const share = requireShare("invalid-input", "value", value);
  let rest = 0;
  row.forEach((entry, i) => {
    if (i !== place) rest += entry;
  });
  return row.map((entry, i) => {
    if (i === place) return share;
    return (1 - share) * (rest === 0 ? 1 / (row.length - 1) : entry / rest);
  });
}
