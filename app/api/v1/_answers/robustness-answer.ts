import { triedOf } from "@/app/_server/tried-of";
import { HALF_LIFE_FACTORS, type Outcome, type Tried, type TriedChange } from "@/lib/view/robustness/tried-changes";
import type { Robustness } from "../_schemas/robustness";
import { cutOf, type Scored } from "./scored";

/** What the lead rests on; of the findings the first `limit`. */
export function robustnessAnswer(scored: Scored, { limit }: { readonly limit: number }): Robustness {
  const { file, assessment } = scored;
  const { p, lead, rival, permille, findings, sources, analysts, model, smallest } = triedOf(file, assessment);
  const id = (place: number) => assessment.scenarioIds[place] ?? "";
  const answer = <T extends object>(tried: Tried, of: (change: TriedChange) => T, most = tried.changes.length) => ({
    flips: tried.flips,
    tried: tried.changes.length,
    of: tried.of,
    items: tried.changes.slice(0, most).map((change) => ({ ...of(change), outcome: outcomeOf(change.outcome, id) })),
  });
  return {
    ...cutOf(scored),
    p,
    lead: { scenario: id(lead.scenario), rival: id(rival), points: permille / 10, isTied: lead.isTied },
    findings: answer(findings, ({ key }) => ({ finding: key }), limit),
    sources: answer(sources, ({ key, findings }) => ({ source: key, findings })),
    analysts: answer(analysts, ({ key, findings }) => ({ analyst: key, findings })),
    model: answer(model, (change) => ({ change: nameOf(change) })),
    smallestSet: {
      findings: smallest.findings,
      leader: smallest.check.leader,
      method: smallest.method,
      ruledOut: smallest.ruledOut,
    },
  };
}

function outcomeOf(outcome: Outcome | null, id: (place: number) => string) {
  if (outcome === null) return null;
  const { p, leader, flips, permille } = outcome;
  return { p, leader: id(leader), flips, points: permille / 10 };
}

function nameOf({ kind, key }: TriedChange) {
  if (kind === "grades") return "grades-lower" as const;
  if (kind === "prior") return "prior-half-way" as const;
  return key === String(HALF_LIFE_FACTORS[0]) ? ("half-life-half" as const) : ("half-life-double" as const);
}
