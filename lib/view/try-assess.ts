import { DomainError, type ErrorCode } from "@/lib/domain/errors";
import type { ScoringInput } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import type { Assessment } from "@/lib/engine/assessment";

export type Assessed =
  | { readonly ok: true; readonly assessment: Assessment }
  | { readonly ok: false; readonly code: ErrorCode; readonly findings: readonly string[] };

/** Scores, or the reason why this model and this evidence have none; for editors, where a model is tried before it is saved. */
export function tryAssess(input: ScoringInput): Assessed {
  try {
    return { ok: true, assessment: assess(input) };
  } catch (error) {
    if (error instanceof DomainError) return { ok: false, code: error.code, findings: error.detail.findings ?? [] };
    throw error;
  }
}
