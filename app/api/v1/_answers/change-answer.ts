import { DomainError } from "@/lib/domain/errors";
import type { Day } from "@/lib/domain/instant";
import { type DriftStep, decompose } from "@/lib/engine/explain/decompose";
import { shapleySteps } from "@/lib/engine/explain/shapley-steps";
import type { Change, ChangeStep } from "../_schemas/scores";
import { cutOf, dayAt, refuseReversed, type Scored, timeOf } from "./scored";

/** Why the scores moved after the day `from` until the end of the day `to`, in steps that add up. */
export function changeAnswer(scored: Scored, { from, to }: { readonly from: Day; readonly to: Day }): Change {
  const [first, last] = [timeOf(scored, from, "from"), timeOf(scored, to, "to")];
  refuseReversed(from, to);
  const whole = decompose(scored.assessment, first, last, { split: true });
  const shared = new Map(shapleySteps(scored.assessment, first, last).map((step) => [step.at, step]));
  const steps = whole.steps.map((step): ChangeStep => {
    if (step.kind === "drift") return driftOf(scored, step);
    const shares = shared.get(step.at);
    if (shares === undefined) throw new DomainError("internal", `no shares for the evidence at ${step.at}`);
    return {
      kind: "evidence",
      day: dayAt(scored, step.at),
      delta: step.delta,
      shares: shares.shares,
      exact: shares.exact,
    };
  });
  return {
    ...cutOf(scored),
    from,
    to,
    before: whole.pFrom,
    after: whole.pTo,
    delta: whole.total,
    steps,
    totals: totalsOf(steps, whole.pFrom.length),
  };
}

function driftOf(scored: Scored, step: DriftStep): ChangeStep {
  return {
    kind: "drift",
    from: dayAt(scored, step.from),
    to: dayAt(scored, step.to),
    delta: step.delta,
    memory: step.memory ?? step.delta,
    silence: [...(step.silence ?? [])].map(([indicator, delta]) => ({ indicator, delta })),
  };
}

function totalsOf(steps: readonly ChangeStep[], size: number): Change["totals"] {
  const zero = Array.from({ length: size }, () => 0);
  const silence = new Map<string, readonly number[]>();
  let memory: readonly number[] = zero;
  for (const step of steps) {
    if (step.kind !== "drift") continue;
    memory = plus(memory, step.memory);
    for (const { indicator, delta } of step.silence)
      silence.set(indicator, plus(silence.get(indicator) ?? zero, delta));
  }
  return {
    memory,
    silence: [...silence].map(([indicator, delta]) => ({ indicator, delta })),
    findings: steps.flatMap((step) => (step.kind === "evidence" ? step.shares : [])),
  };
}

function plus(a: readonly number[], b: readonly number[]): number[] {
  return a.map((value, scenario) => value + (b[scenario] ?? 0));
}
