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
  const text = params.toString().replaceAll("%3A", ":");
  return text === "" ? "" : `?${text}`;
}
