import { daysBetween } from "@/lib/domain/calendar";
import type { CaseKeys } from "./apply-scratch";
import type { ImaginedFinding, Scratch } from "./scratch";
import type { WhatIfCase } from "./what-if-case";

/** Something in a scratch that this case has no place for; `name` is what the scratch calls it. */
export interface LeftOut {
  readonly what: "finding" | "report" | "priors" | "half-life" | "weight" | "imagined";
  readonly name: string;
}

export interface FittedScratch {
  readonly scratch: Scratch;
  readonly leftOut: readonly LeftOut[];
}

/** The part of a scratch that can be applied to the case as it stands today, and by name what cannot. */
export function fitScratch(kase: WhatIfCase, scratch: Scratch, keys: CaseKeys): FittedScratch {
  const leftOut: LeftOut[] = [];
  const sorted = <T>(items: readonly T[], fits: (item: T) => boolean, told: (item: T) => LeftOut): T[] =>
    items.filter((item) => {
      if (fits(item)) return true;
      leftOut.push(told(item));
      return false;
    });
  const indicators = new Set(kase.indicators.map(({ id }) => id));
  const off = sorted(
    scratch.off,
    (key) => keys.findings.has(key),
    (name) => ({ what: "finding", name }),
  );
  const grades = sorted(
    Object.entries(scratch.grades),
    ([key]) => keys.reports.has(key),
    ([name]) => ({ what: "report", name }),
  );
  const weights = sorted(
    Object.entries(scratch.weights),
    ([id]) => indicators.has(id),
    ([name]) => ({ what: "weight", name }),
  );
  const imagined = sorted(
    scratch.imagined,
    (one) => isPossible(kase, one),
    ({ indicator, level, day }) => ({ what: "imagined", name: [indicator, level, day].filter(Boolean).join(", ") }),
  );
  const priors = scratch.priors !== null && isOfThese(kase, scratch.priors) ? scratch.priors : null;
  if (scratch.priors !== null && priors === null)
    leftOut.push({ what: "priors", name: Object.keys(scratch.priors).join(", ") });
  const halfLifeDays = kase.dynamics.kind === "half-life" ? scratch.halfLifeDays : null;
  if (scratch.halfLifeDays !== halfLifeDays) leftOut.push({ what: "half-life", name: String(scratch.halfLifeDays) });
  return {
    scratch: {
      version: 1,
      off,
      grades: Object.fromEntries(grades),
      priors,
      halfLifeDays,
      weights: Object.fromEntries(weights),
      imagined,
    },
    leftOut,
  };
}

/** Why a finding cannot be imagined; null when it can. The day must lie where the scores are read, and inside of a watch. */
export function imaginedProblem(
  kase: WhatIfCase,
  { indicator: id, level, day }: Omit<ImaginedFinding, "grade">,
): "indicator" | "level" | "day" | "watch" | null {
  const indicator = kase.indicators.find((one) => one.id === id);
  if (indicator === undefined) return "indicator";
  const fits = level === null ? indicator.watch !== null : indicator.levels.some((one) => one.id === level);
  if (!fits) return "level";
  const at = daysBetween(kase.start, day);
  if (!(at >= 0 && day <= kase.until)) return "day";
  const { watch } = indicator;
  return watch === null || (at >= watch.from && (watch.to === null || at <= watch.to)) ? null : "watch";
}

const isPossible = (kase: WhatIfCase, imagined: ImaginedFinding): boolean => imaginedProblem(kase, imagined) === null;

function isOfThese({ scenarios }: WhatIfCase, priors: Readonly<Record<string, number>>): boolean {
  const values = scenarios.map(({ id }) => (Object.hasOwn(priors, id) ? priors[id] : undefined));
  const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
  return !values.includes(undefined) && Object.keys(priors).length === scenarios.length && sum === 1000;
}
