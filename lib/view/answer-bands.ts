import { DomainError, type ErrorCode } from "@/lib/domain/errors";
import { type BandPoint, bands } from "@/lib/engine/forecast/bands";
import type { BandsWork } from "./bands-work";

export type BandsAnswer =
  | { readonly ok: true; readonly points: readonly BandPoint[] }
  | { readonly ok: false; readonly code: ErrorCode };

/** The bands that were asked for, or why there are none; this is what runs in a worker. */
export function answerBands({ input, kappa, kappaOf, draws, shares, times }: BandsWork): BandsAnswer {
  try {
    return { ok: true, points: bands(input, { kappa, kappaOf: new Map(kappaOf), draws, shares, times }) };
  } catch (error) {
    if (error instanceof DomainError) return { ok: false, code: error.code };
    throw error;
  }
}
