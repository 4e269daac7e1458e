// What must hold of the report model (method 1, 11): what reports of one finding do together, seen through the one door.
import { describe } from "vitest";
import type { ScoringIndicator, ScoringInput, ScoringReport } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import { current } from "@/lib/engine/filter/current";
import { holdsFor, must, near } from "../support/holds";
import type { SeededRandom } from "../support/seeded-random";

const levels = ["low", "medium", "high"] as const;

interface Case {
  readonly priors: readonly number[];
  readonly table: readonly (readonly number[])[];
  readonly rates: readonly number[];
  readonly weight: number;
}

function drawn(random: SeededRandom): Case {
  const size = random.whole(2, 4);
  return {
    priors: random.simplex(size),
    table: Array.from({ length: size }, () => random.simplex(3)),
    rates: Array.from({ length: size }, () => random.between(0.01, 3)),
    weight: random.pick([1, random.between(0.05, 1)]),
  };
}

/** One finding on day 0, nothing else: the credence and the log evidence are those of Bayes' rule on the prior. */
function bayes(about: Case, reports: readonly ScoringReport[]) {
  const isEvent = reports[0]?.event === true;
  const indicator: ScoringIndicator = isEvent
    ? { id: "k", kind: "rate", ratePerDay: about.rates, monitored: { from: 0, to: 9 }, weight: about.weight }
    : { id: "k", kind: "categorical", levels, likelihood: about.table, weight: about.weight };
  const input: ScoringInput = {
    scenarios: about.priors.map((prior, s) => ({ id: `s${s}`, prior })),
    dynamics: { kind: "half-life", halfLifeDays: 30 },
    indicators: [indicator],
    findings: [{ id: "f", indicator: "k", at: 0, reports }],
    asOf: 0,
  };
  return current(assess(input));
}

const says = (level: string, reliability: number): ScoringReport => ({ level, reliability });
const happened = (reliability: number): ScoringReport => ({ event: true, reliability });
/** ln of the odds of scenario 0 against 1, over those of the prior. */
const gain = ({ priors }: Case, p: readonly number[]) => Math.log((p[0]! * priors[1]!) / (p[1]! * priors[0]!));

/** Numbers that never turn back, from 0 towards a limit, and do not pass it. */
function mustApproach(path: readonly number[], limit: number): void {
  const toLimit = Math.sign(limit);
  path.forEach((value, i) => {
    must(toLimit * (value - (i === 0 ? 0 : path[i - 1]!)) >= -1e-13, `${path} moves towards ${limit} all the way`);
    must(toLimit * (limit - value) >= -1e-13, `${path} does not pass ${limit}`);
  });
}

describe("reports of one finding", () => {
  holdsFor(
    "agreeing ones move the odds towards those of the level, ever nearer, never past",
    3000,
    drawn,
    (about, random) => {
      const level = random.whole(0, 2);
      const reliability = random.between(0.02, 0.99);
      const limit = about.weight * Math.log(about.table[0]![level]! / about.table[1]![level]!);
      const path = [1, 2, 3, 6, 40].map((count) =>
        gain(
          about,
          bayes(
            about,
            Array.from({ length: count }, () => says(levels[level]!, reliability)),
          ).p,
        ),
      );
      mustApproach(path, limit);
      if (reliability > 0.5) near([path[4]!], [limit], 1e-9, "after forty of them");
    },
  );
  holdsFor("a surer one moves the odds further towards those of the level", 3000, drawn, (about, random) => {
    const level = random.whole(0, 2);
    const limit = about.weight * Math.log(about.table[0]![level]! / about.table[1]![level]!);
    const path = [0, 0.1, 0.5, 0.9, 1].map((w) => gain(about, bayes(about, [says(levels[level]!, w)]).p));
    near([path[0]!, path[4]!], [0, limit], 1e-12, "worthless and sure");
    mustApproach(path, limit);
  });
  holdsFor("a surer event moves the odds further towards those of the rates", 3000, drawn, (about) => {
    const limit = about.weight * Math.log(about.rates[0]! / about.rates[1]!);
    const path = [0, 0.1, 0.5, 0.9, 1].map((w) => gain(about, bayes(about, [happened(w)]).p));
    near([path[0]!, path[4]!], [0, limit], 1e-12, "worthless and sure");
    mustApproach(path, limit);
  });
  holdsFor("all that two reports can say has chance 1 together", 3000, drawn, (about, random) => {
    const [v, w] = [random.unit(), random.unit()];
    const sure = { ...about, weight: 1 };
    const chances = levels.flatMap((a) =>
      levels.map((b) => Math.exp(bayes(sure, [says(a, v), says(b, w)]).logEvidence)),
    );
    near([chances.reduce((sum, chance) => sum + chance, 0)], [1], 1e-13);
  });
  holdsFor(
    "reports of one event are one report that is as sure as that one of them at least is right",
    3000,
    drawn,
    (about, random) => {
      const reliabilities = Array.from({ length: random.whole(2, 5) }, () => random.unit());
      const together = 1 - reliabilities.reduce((doubt, w) => doubt * (1 - w), 1);
      const [many, one] = [bayes(about, reliabilities.map(happened)), bayes(about, [happened(together)])];
      near(many.p, one.p, 1e-13, "credence");
      near([many.logEvidence], [one.logEvidence], 1e-13, "log evidence");
    },
  );
  holdsFor(
    "two that contradict each other leave the odds between those of either level",
    3000,
    drawn,
    (about, random) => {
      const [v, w] = [random.unit(), random.unit()];
      const [first, second] = random.shuffled([0, 1, 2]);
      const side = (l: number) => about.weight * Math.log(about.table[0]![l]! / about.table[1]![l]!);
      const sides = [side(first!), side(second!)];
      const both = gain(about, bayes(about, [says(levels[first!]!, v), says(levels[second!]!, w)]).p);
      must(
        both >= Math.min(0, ...sides) - 1e-12 && both <= Math.max(0, ...sides) + 1e-12,
        `${both} lies among 0, ${sides}`,
      );
    },
  );
});
