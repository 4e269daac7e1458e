import type { CaseFile } from "@/lib/domain/case-file";
import type { ScoringInput } from "@/lib/domain/scoring-input";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import { caseMark } from "./case-mark";

/** Everything that a fan is drawn from; plain JSON, so that it can go from the server through the page to a worker. */
export interface FanWork {
  /** Which state of the case it was made from. */
  readonly mark: string;
  readonly input: ScoringInput;
  readonly paths: number;
  readonly shares: readonly number[];
  readonly horizons: readonly number[];
}

const PATHS = 600;
/** 8 of 10 futures. */
const SHARES = [0.1, 0.9];
/** The chart draws those inside its projection; all are said in words. */
export const FAN_HORIZONS = [4, 7, 10, 14, 30, 90] as const;

/** The futures of a case. JSON knows no infinity, so a watch without an end ends after the last horizon. */
export function fanWork(file: CaseFile): FanWork {
  const input = toScoringInput(file);
  const end = input.asOf + Math.max(...FAN_HORIZONS) + 1;
  const indicators = input.indicators.map((indicator) =>
    indicator.kind === "categorical"
      ? indicator
      : { ...indicator, monitored: { from: indicator.monitored.from, to: Math.min(indicator.monitored.to, end) } },
  );
  return {
    mark: caseMark(file),
    input: { ...input, indicators },
    paths: PATHS,
    shares: SHARES,
    horizons: FAN_HORIZONS,
  };
}
