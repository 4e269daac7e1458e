import { addDays } from "../domain/calendar";
import type { Day } from "../domain/instant";
import type { Firing } from "./apply-rule";
import { firingDigest } from "./firing-digest";
import type { Rule } from "./rule";

/** How the key of a weekly firing begins; its Monday follows. */
export const WEEK = "week ";

/** A finding that a rule has made before. */
export interface KeptFiring {
  readonly key: string;
  /** Of what it said; empty once the rule itself has taken it back. */
  readonly digest: string;
  readonly findingId: string;
  readonly reportId: string;
  readonly indicator: string;
  readonly occurredOn: Day;
  /** False when its report or its finding is withdrawn. */
  readonly stands: boolean;
}

/** What applying a rule does with one firing. */
export type PlannedFiring =
  | { readonly kind: "made"; readonly firing: Firing }
  /** On another day, or about another indicator: the old finding is withdrawn and a new one made. */
  | { readonly kind: "moved"; readonly firing: Firing; readonly kept: KeptFiring }
  | { readonly kind: "revised" | "restored" | "same"; readonly firing: Firing; readonly kept: KeptFiring }
  /** Somebody withdrew it by hand: that stands. */
  | { readonly kind: "left"; readonly firing: Firing; readonly kept: KeptFiring };

export interface ApplicationPlan {
  readonly firings: readonly PlannedFiring[];
  /** What the rule does not say any more. */
  readonly gone: readonly KeptFiring[];
}

/** What it takes to make the findings of a rule between two days what they should be; findings outside of the days stay. */
export function planApplication(
  rule: Rule,
  firings: readonly Firing[],
  kept: readonly KeptFiring[],
  range: { readonly from: Day; readonly to: Day },
): ApplicationPlan {
  const known = new Map(kept.map((each) => [each.key, each]));
  const fired = new Set(firings.map(({ key }) => key));
  return {
    firings: firings.map((firing) => planned(rule, firing, known.get(firing.key))),
    gone: kept.filter(({ key, occurredOn, stands }) => stands && !fired.has(key) && isWithin(key, occurredOn, range)),
  };
}

/** A week is within when all of it is: half a week has no finding yet. */
function isWithin(key: string, occurredOn: Day, { from, to }: { readonly from: Day; readonly to: Day }): boolean {
  if (!key.startsWith(WEEK)) return occurredOn >= from && occurredOn <= to;
  const monday = key.slice(WEEK.length);
  return monday >= from && addDays(monday, 6) <= to;
}

function planned(rule: Rule, firing: Firing, kept: KeptFiring | undefined): PlannedFiring {
  if (kept === undefined) return { kind: "made", firing };
  if (!kept.stands) return { kind: kept.digest === "" ? "restored" : "left", firing, kept };
  if (kept.indicator !== rule.indicator || kept.occurredOn !== firing.occurredOn)
    return { kind: "moved", firing, kept };
  return { kind: kept.digest === firingDigest(rule, firing) ? "same" : "revised", firing, kept };
}
