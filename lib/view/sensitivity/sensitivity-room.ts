import type { StoredModel } from "@/lib/domain/case-file";
import { nearestLikelihoodWord } from "@/lib/domain/standards/likelihood-words";
import type { ModelCell } from "@/lib/engine/explain/model-cell";
import { indicatorOf } from "../finding-name";
import { apportion, toPermille } from "../permille";
import { type DumbbellAxis, dumbbellAxis } from "../robustness/dumbbell-axis";
import type { ViewCase } from "../view-case";
import type { Step, TestedCell, TestedCells } from "./tested-cells";

const DAYS_OF_A_RATE = 30;
/** Indicators that get a bar of their own; the rest share one. */
const MOST_SHARES = 12;

export interface SensitivityRow {
  readonly key: string;
  /** The indicator, for a link; null for a prior. */
  readonly indicator: string | null;
  readonly label: string;
  /** The reading of a table; empty for rates and priors. */
  readonly reading: string;
  /** Place of the scenario that the number belongs to. */
  readonly scenario: number;
  readonly scenarioName: string;
  readonly valueText: string;
  readonly word: string;
  readonly down: StepRow | null;
  readonly up: StepRow | null;
}

export interface StepRow {
  readonly toText: string;
  /** Change of the watched score in printed tenths of a percent; null when the evidence would be impossible. */
  readonly permille: number | null;
  readonly changeText: string;
  /** The name of the scenario that leads then; null when the lead stays. */
  readonly flipsTo: string | null;
}

export interface ShareRow {
  readonly indicator: string | null;
  readonly label: string;
  readonly permille: number;
  readonly text: string;
}

export interface SensitivityRoom {
  readonly title: string;
  readonly description: string;
  readonly scenario: number;
  readonly scenarioName: string;
  readonly scoreText: string;
  readonly axis: DumbbellAxis;
  readonly rows: readonly SensitivityRow[];
  readonly shares: readonly ShareRow[];
  readonly untested: number;
}

/** Everything that the sensitivity screen and its picture print. */
export function sensitivityRoom(view: ViewCase, cells: TestedCells): SensitivityRoom {
  const { formats, say, file } = view;
  const printed = toPermille(cells.p);
  const rows = cells.tested.map((cell) => rowOf(view, cells, cell, printed));
  const changes = rows.flatMap(({ down, up }) => [down?.permille ?? 0, up?.permille ?? 0]);
  const scenarioName = file.model.scenarios[cells.scenario]?.shortLabel ?? "";
  const scoreText = formats.percent((printed[cells.scenario] ?? 0) / 1000);
  return {
    title: titleOf(view, cells, scenarioName, changes),
    description: say("sensitivity.description", { scenario: scenarioName, score: scoreText }),
    scenario: cells.scenario,
    scenarioName,
    scoreText,
    axis: dumbbellAxis(changes),
    rows,
    shares: sharesOf(view, cells),
    untested: cells.untested,
  };
}

function titleOf(view: ViewCase, cells: TestedCells, name: string, changes: readonly number[]): string {
  const { say, formats, file } = view;
  if (view.assessment.instants.length === 0) return say("sensitivity.title.none");
  const deciding = cells.tested.filter(({ down, up }) => down?.outcome?.flips || up?.outcome?.flips);
  const [first] = deciding;
  if (first === undefined) {
    const most = Math.max(0, ...changes.map(Math.abs));
    return say("sensitivity.title.firm", { scenario: name, points: formats.number(most / 10) });
  }
  const { label, reading } = nameOf(view, first.cell);
  const scenario = file.model.scenarios[first.cell.scenario]?.shortLabel ?? "";
  const cell = say("sensitivity.cell", { label: reading === "" ? label : `${label}: ${reading}`, scenario });
  const tested = cells.tested.length;
  return deciding.length === 1
    ? say("sensitivity.title.one", { name: cell })
    : say("sensitivity.title.decide", { count: deciding.length, tested, name: cell });
}

function rowOf(view: ViewCase, cells: TestedCells, tested: TestedCell, printed: readonly number[]): SensitivityRow {
  const { cell, value } = tested;
  const { model } = view.file;
  const step = (one: Step | null) => (one === null ? null : stepRow(view, cells, cell, one, printed));
  return {
    key: JSON.stringify(cell),
    ...nameOf(view, cell),
    scenario: cell.scenario,
    scenarioName: model.scenarios[cell.scenario]?.shortLabel ?? "",
    valueText: numberText(view, cell.kind, value),
    word: wordOf(view, cell.kind, value),
    down: step(tested.down),
    up: step(tested.up),
  };
}

function stepRow(
  view: ViewCase,
  { scenario }: TestedCells,
  { kind }: ModelCell,
  { value, outcome }: Step,
  printed: readonly number[],
): StepRow {
  const { formats, say, file } = view;
  const word = wordOf(view, kind, value);
  const number = numberText(view, kind, value);
  const toText = word === "" ? number : `${word}, ${number}`;
  if (outcome === null) return { toText, permille: null, changeText: say("sensitivity.impossible"), flipsTo: null };
  const permille = (toPermille(outcome.p)[scenario] ?? 0) - (printed[scenario] ?? 0);
  const flipsTo = outcome.flips ? (file.model.scenarios[outcome.leader]?.shortLabel ?? "") : null;
  return { toText, permille, changeText: formats.signed(permille / 10), flipsTo };
}

/** What a number of the model is called. */
function nameOf({ say, file }: ViewCase, cell: ModelCell): Pick<SensitivityRow, "indicator" | "label" | "reading"> {
  if (cell.kind === "prior") return { indicator: null, label: say("sensitivity.prior"), reading: "" };
  const indicator = indicatorOf(file.model, cell.indicator);
  const label = indicator?.label ?? cell.indicator;
  if (cell.kind === "rate" || indicator?.kind !== "categorical")
    return { indicator: cell.indicator, label, reading: say("sensitivity.events") };
  return { indicator: cell.indicator, label, reading: indicator.levels[cell.level]?.label ?? "" };
}

function numberText({ formats, say }: ViewCase, kind: ModelCell["kind"], value: number): string {
  if (kind === "rate") return say("sensitivity.rate", { events: formats.number(value * DAYS_OF_A_RATE, 2) });
  const percent = value * 100;
  return formats.percent(value, Math.abs(percent - Math.round(percent)) < 0.05 ? 0 : 1);
}

function wordOf({ say }: ViewCase, kind: ModelCell["kind"], value: number): string {
  return kind === "level" && value > 0 && value < 1 ? say(`indicators.word.${nearestLikelihoodWord(value)}`) : "";
}

/** What each indicator has of all that one step could move; the printed shares add to exactly 100.0. */
function sharesOf({ say, formats, file }: ViewCase, { byIndicator }: TestedCells): ShareRow[] {
  const total = byIndicator.reduce((sum, { amount }) => sum + amount, 0);
  if (!(total > 0)) return [];
  const some = byIndicator.filter(({ amount }) => amount > 0);
  const own = some.length > MOST_SHARES ? some.slice(0, MOST_SHARES - 1) : some;
  const rest = some.slice(own.length);
  const amounts = own.map(({ amount }) => amount);
  if (rest.length > 0) amounts.push(rest.reduce((sum, { amount }) => sum + amount, 0));
  const permilles = apportion(
    amounts.map((amount) => (amount / total) * 1000),
    1000,
  );
  const labels = [
    ...own.map(({ indicator }) => ({ indicator, label: labelOf(file.model, indicator, say("sensitivity.priors")) })),
    ...(rest.length > 0 ? [{ indicator: null, label: say("sensitivity.others", { count: rest.length }) }] : []),
  ];
  return labels.map((row, i) => {
    const permille = permilles[i] ?? 0;
    return { ...row, permille, text: formats.number(permille / 10) };
  });
}

function labelOf(model: StoredModel, indicator: string | null, priors: string): string {
  return indicator === null ? priors : (indicatorOf(model, indicator)?.label ?? indicator);
}
