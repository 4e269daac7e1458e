/** The closed list of what can go wrong; the code decides the HTTP status and the translated sentence. */
export const errorCodes = [
  "invalid-input",
  "malformed-json",
  "unsupported-media-type",
  "too-large",
  "not-found",
  "not-allowed",
  "cross-site",
  "foreign-host",
  "version-conflict",
  "idempotency-conflict",
  "unknown-scenario",
  "unknown-indicator",
  "unknown-level",
  "unknown-reference",
  "finding-withdrawn",
  "already-withdrawn",
  "already-resolved",
  "question-closed",
  "evidence-before-start",
  "evidence-in-future",
  "impossible-evidence",
  "outside-window",
  "invalid-model",
  "handling-too-strict",
  "storage-unavailable",
  "internal",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** One field that broke a rule: where it is in the input, which rule, and a sentence that says what to do. */
export interface FieldProblem {
  path: string;
  rule: string;
  message: string;
}

export interface ErrorDetail {
  fields?: readonly FieldProblem[];
  /** Engine: days since the start at which the evidence is impossible. */
  at?: number;
  /** Engine and commands: the findings concerned. */
  findings?: readonly string[];
  /** Version conflict: what the caller had, and what is stored now. */
  theirs?: unknown;
  yours?: unknown;
}

/** Every refusal that Vigie makes on purpose. Anything else that is thrown is a fault of ours. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly detail: ErrorDetail;
  constructor(code: ErrorCode, message: string, detail: ErrorDetail = {}) {
    super(message);
    this.name = "DomainError";
    this.code = code;
    this.detail = detail;
  }
}
