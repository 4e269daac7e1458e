import * as z from "zod/mini"; // the small build: a worker carries it
import { DomainError, type ErrorCode } from "@/lib/domain/errors";
import { evidenceFan } from "@/lib/engine/forecast/evidence-fan";
import type { FanRow } from "./chart-overlay";
import type { FanWork } from "./fan-work";
import { numbers, ScoringInputJson } from "./read-scoring-input";

export type FanAnswer =
  | { readonly ok: true; readonly rows: readonly FanRow[] }
  | { readonly ok: false; readonly code: ErrorCode };

const Work = z.object({
  mark: z.string(),
  input: ScoringInputJson,
  paths: z.number(),
  shares: numbers,
  horizons: numbers,
});

/** The request for a fan in the JSON that the server wrote. @throws when it is anything else */
export function readFanWork(text: string): FanWork {
  return Work.parse(JSON.parse(text));
}

/** The ranges that were asked for, or why there are none; this is what runs in a worker. */
export function answerFan({ input, paths, shares, horizons }: FanWork): FanAnswer {
  try {
    const points = evidenceFan(input, { paths, shares, horizons });
    return {
      ok: true,
      rows: points.map(({ days, quantiles }) => {
        const [low = [], high = []] = [quantiles.at(0), quantiles.at(-1)];
        return { days, ranges: low.map((value, scenario) => [value, high[scenario] ?? value] as const) };
      }),
    };
  } catch (error) {
    if (error instanceof DomainError) return { ok: false, code: error.code };
    throw error;
  }
}
