/**
 * The closed list of what a model check can find. error: assess refuses the model. warning: some report would prove or exclude
 * something for good, or be impossible. note: worth knowing, may be meant.
 */
export const modelRemarkSeverity = {
  /** Priors that are no probabilities summing to 1. */
  "priors-invalid": "error",
  "scenario-repeated": "error",
  /** Believed impossible from the start; in the half-life form it stays so. */
  "prior-zero": "warning",
  /** Nothing else is possible at the start. */
  "prior-one": "warning",
  "half-life-invalid": "error",
  /** A row of the generator (scenario) with a rate below 0 or not summing to 0. */
  "pathway-invalid": "error",
  /** No way leads out of this scenario. */
  "scenario-absorbing": "note",
  /** No way leads out of any scenario: nothing is ever forgotten. */
  "nothing-changes": "note",
  /** No prior mass and no way in. */
  "scenario-unreachable": "warning",
  "indicator-repeated": "error",
  "weight-invalid": "error",
  /** Weight 0: switched off. */
  "indicator-off": "note",
  "levels-invalid": "error",
  /** A row (scenario) that is no probabilities summing to 1. */
  "row-invalid": "error",
  /** The scenario never shows the level: a certain report excludes it. */
  "level-excludes": "warning",
  /** Only scenarios of prior 0 show the level: the least trusted report of it proves them. */
  "level-proves": "warning",
  /** No scenario shows the level: no report of it is possible. */
  "level-unpredicted": "warning",
  /** All scenarios have the same row or rate: it moves nothing. */
  "indicator-moves-nothing": "warning",
  "rate-invalid": "error",
  "window-invalid": "error",
  /** The scenario expects no event: a certain event excludes it. */
  "event-excludes": "warning",
  /** Only scenarios of prior 0 expect events: the least trusted event proves them. */
  "event-proves": "warning",
  /** No scenario expects an event: none is possible. */
  "event-unpredicted": "warning",
} as const satisfies Record<string, "error" | "warning" | "note">;

export type ModelRemarkCode = keyof typeof modelRemarkSeverity;
export type ModelRemarkSeverity = (typeof modelRemarkSeverity)[ModelRemarkCode];

/** One thing about a model that an analyst should know; names are ids. */
export interface ModelRemark {
  readonly code: ModelRemarkCode;
  readonly severity: ModelRemarkSeverity;
  readonly indicator?: string;
  readonly level?: string;
  readonly scenario?: string;
}

/**
 * A remark with the severity that belongs to its code.
 *
 * Formula: none.
 * @param code of the closed list
 * @param where ids of what it is about
 * @returns the remark
 * Source: house rule on error codes.
 * @example remark("prior-zero", { scenario: "b" }).severity // "warning"
 */
export function remark(
  code: ModelRemarkCode,
  where: { readonly indicator?: string; readonly level?: string; readonly scenario?: string } = {},
): ModelRemark {
  return { code, severity: modelRemarkSeverity[code], ...where };
}
