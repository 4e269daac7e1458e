import type { Assessment } from "@/lib/engine/assessment";
import type { Credence } from "@/lib/engine/credence";
import { decompose } from "@/lib/engine/explain/decompose";
import { shapleySteps } from "@/lib/engine/explain/shapley-steps";
import { apportion, toPermille } from "./permille";

/** Who moved the scores between two times: findings, silence of each rate indicator, and fading memory; it all adds up. */
export interface ChangeShares {
  readonly from: number;
  readonly to: number;
  readonly before: Credence;
  readonly after: Credence;
  readonly findings: readonly { readonly id: string; readonly at: number; readonly delta: readonly number[] }[];
  readonly silence: readonly { readonly indicator: string; readonly delta: readonly number[] }[];
  readonly memory: readonly number[];
  /** False when a day holds so many findings that its shares are estimates. */
  readonly exact: boolean;
}

const plus = (a: readonly number[], b: readonly number[]): number[] => a.map((value, k) => value + (b[k] ?? 0));

export function changeShares(assessment: Assessment, from: number, to: number): ChangeShares {
  const whole = decompose(assessment, from, to, { split: true });
  const steps = shapleySteps(assessment, from, to);
  const silence = new Map<string, readonly number[]>();
  let memory: readonly number[] = whole.pFrom.map(() => 0);
  for (const step of whole.steps) {
    if (step.kind !== "drift") continue;
    memory = plus(memory, step.memory ?? step.delta);
    for (const [indicator, delta] of step.silence ?? [])
      silence.set(indicator, plus(silence.get(indicator) ?? delta.map(() => 0), delta));
  }
  return {
    from,
    to,
    before: whole.pFrom,
    after: whole.pTo,
    findings: steps.flatMap((step) =>
      step.shares.map((share) => ({ id: share.finding, at: step.at, delta: share.delta })),
    ),
    silence: [...silence].map(([indicator, delta]) => ({ indicator, delta })),
    memory,
    exact: steps.every((step) => step.exact),
  };
}

/** The shares of one scenario in tenths of a percent; start + all shares = end, to the last printed digit. */
export interface PrintedShares {
  readonly start: number;
  readonly end: number;
  readonly findings: readonly number[];
  readonly silence: readonly number[];
  readonly memory: number;
}

export function printedShares(shares: ChangeShares, scenario: number): PrintedShares {
  const start = toPermille(shares.before)[scenario] ?? 0;
  const end = toPermille(shares.after)[scenario] ?? 0;
  const raw = [
    ...shares.findings.map((share) => share.delta[scenario] ?? 0),
    ...shares.silence.map((share) => share.delta[scenario] ?? 0),
    shares.memory[scenario] ?? 0,
  ];
  const units = apportion(
    raw.map((value) => value * 1000),
    end - start,
  );
  return {
    start,
    end,
    findings: units.slice(0, shares.findings.length),
    silence: units.slice(shares.findings.length, -1),
    memory: units.at(-1) ?? 0,
  };
}
