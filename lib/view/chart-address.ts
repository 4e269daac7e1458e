import type { ChartState } from "./chart-state";

export function rangeText(range: ChartState["range"]): string {
  return typeof range === "string" ? range : `${range.from}..${range.to}`;
}

/** The search part of an address, with its question mark; what is at its default is left out. */
export function formatChartState(state: ChartState): string {
  const params = new URLSearchParams();
  const range = rangeText(state.range);
  if (range !== "1m") params.set("range", range);
  if (state.asOf !== null) params.set("asOf", state.asOf);
  if (state.by !== "recorded") params.set("by", state.by);
  if (state.since !== null) params.set("since", state.since);
  if (state.until !== null) params.set("until", state.until);
  if (state.scenario !== null) params.set("scenario", state.scenario);
  if (state.scale !== "linear") params.set("scale", state.scale);
  if (state.bands !== "on") params.set("bands", state.bands);
  if (state.view !== "lines") params.set("view", state.view);
  if (state.hindsight !== "off") params.set("hindsight", state.hindsight);
  if (state.fan !== "off") params.set("fan", state.fan);
  if (state.pin !== null) params.set("pin", state.pin);
  const text = params.toString().replaceAll("%3A", ":");
  return text === "" ? "" : `?${text}`;
}

/** What the chart draws at its defaults; the cut and the explained change are no settings of the chart. */
export const plainChart = {
  range: "1m",
  scale: "linear",
  bands: "on",
  view: "lines",
  hindsight: "off",
  fan: "off",
  pin: null,
} as const satisfies Partial<ChartState>;

/** Whether a setting of the chart differs from its default, so that there is something to reset. */
export function isChartChanged(state: ChartState): boolean {
  return formatChartState(state) !== formatChartState({ ...state, ...plainChart });
}

/** The part of the state that decides which bands the chart and its table ask for. */
export function bandsPart(state: ChartState): ChartState {
  return { ...state, ...plainChart, range: state.range, pin: state.pin, scenario: null, until: null };
}

/** The part of the state that decides what a fan is drawn from: the cut alone. */
export function fanPart(state: ChartState): ChartState {
  return { ...state, ...plainChart, since: null, scenario: null, until: null };
}
