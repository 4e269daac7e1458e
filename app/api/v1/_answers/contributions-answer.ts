import { leaveOneOut } from "@/lib/engine/explain/leave-one-out";
import { current } from "@/lib/engine/filter/current";
import type { Contributions } from "../_schemas/scores";
import { cutOf, type Scored } from "./scored";

/** What the scores would lose without each finding, the largest first. */
export function contributionsAnswer(scored: Scored): Contributions {
  const { assessment } = scored;
  const counted = assessment.instants.flatMap((instant) => instant.findings);
  const items = leaveOneOut(assessment, counted)
    .map(({ finding, contribution }) => ({ finding, delta: contribution }))
    .sort((a, b) => largest(b.delta) - largest(a.delta) || (a.finding < b.finding ? -1 : 1));
  return { ...cutOf(scored), p: current(assessment).p, items };
}

function largest(delta: readonly number[]): number {
  return Math.max(...delta.map(Math.abs));
}
