// Changes of description that must not change what is believed.
import { describe } from "vitest";
import type { ScoringFinding, ScoringIndicator, ScoringInput } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import type { Assessment } from "@/lib/engine/assessment";
import { leaveOneOut } from "@/lib/engine/explain/leave-one-out";
import { current } from "@/lib/engine/filter/current";
import { filteredAt } from "@/lib/engine/filter/filtered-at";
import { smoothedAt } from "@/lib/engine/filter/smoothed-at";
import { countDistribution } from "@/lib/engine/forecast/count-distribution";
import { project } from "@/lib/engine/forecast/project";
import { questionProbability } from "@/lib/engine/forecast/question-probability";
import { generatorOf } from "../support/brute-force";
import { holds, near } from "../support/holds";
import { extremeModel, lookDay } from "../support/random-models";

const days = [0, 12.5, 40, lookDay];

/** Filtered and smoothed credences and the log evidence on some days. */
function answers(assessment: Assessment, turn: (p: readonly number[]) => readonly number[] = (p) => p): number[] {
  return days.flatMap((t) => {
    const { p, logEvidence } = filteredAt(assessment, t);
    return [...turn(p), ...turn(smoothedAt(assessment, t).p), logEvidence];
  });
}

function withTables(input: ScoringInput, change: <T>(list: readonly T[]) => T[]): ScoringIndicator[] {
  return input.indicators.map((k) =>
    k.kind === "categorical" ? { ...k, likelihood: change(k.likelihood) } : { ...k, ratePerDay: change(k.ratePerDay) },
  );
}

const asGenerator = (input: ScoringInput): ScoringInput => ({
  ...input,
  dynamics: { kind: "generator", generator: generatorOf(input) },
});

/** The same model with every day counted as `factor` days. */
function stretched(input: ScoringInput, factor: number): ScoringInput {
  const { dynamics } = input;
  return {
    ...input,
    dynamics:
      dynamics.kind === "half-life"
        ? { kind: "half-life", halfLifeDays: dynamics.halfLifeDays * factor }
        : { kind: "generator", generator: dynamics.generator.map((row) => row.map((rate) => rate / factor)) },
    indicators: input.indicators.map((k) => {
      if (k.kind === "categorical") return k;
      const monitored = { from: k.monitored.from * factor, to: k.monitored.to * factor };
      return { ...k, ratePerDay: k.ratePerDay.map((rate) => rate / factor), monitored };
    }),
    findings: input.findings.map((f) => ({ ...f, at: f.at * factor })),
    asOf: input.asOf * factor,
  };
}

describe("the order of things", () => {
  holds("scenarios told in another order keep their credences", 1900, (input, random) => {
    const order = random.shuffled(input.scenarios.map((_, s) => s));
    const turn = <T>(list: readonly T[]) => order.map((s) => list[s]!);
    const generator = turn(generatorOf(input)).map((row) => turn(row));
    const turned: ScoringInput = {
      ...input,
      scenarios: turn(input.scenarios),
      dynamics: input.dynamics.kind === "half-life" ? input.dynamics : { kind: "generator", generator },
      indicators: withTables(input, turn),
    };
    near(answers(assess(turned)), answers(assess(input), turn), 1e-12);
  });
  holds("indicators and levels told in another order change nothing", 1900, (input, random) => {
    const indicators = random.shuffled(input.indicators).map((k): ScoringIndicator => {
      if (k.kind === "rate") return k;
      const order = random.shuffled(k.levels.map((_, l) => l));
      const turn = <T>(list: readonly T[]) => order.map((l) => list[l]!);
      return { ...k, levels: turn(k.levels), likelihood: k.likelihood.map(turn) };
    });
    near(answers(assess({ ...input, indicators })), answers(assess(input)), 1e-12);
  });
});

describe("a half-life written out as a generator", () => {
  const isHalfLife = ({ dynamics }: ScoringInput) => dynamics.kind === "half-life";

  holds("is filtered and smoothed the same", 1900, (input) => {
    if (isHalfLife(input)) near(answers(assess(asGenerator(input))), answers(assess(input)), 1e-11);
  });
  holds("is explained, projected and questioned the same", 1900, (input, random) => {
    if (!isHalfLife(input)) return;
    const ids = input.findings.map(({ id }) => id);
    const h = random.between(0, 100);
    const hazards = input.scenarios.map(() => random.between(0, 0.1));
    const all = (a: Assessment) => [
      ...leaveOneOut(a, ids).flatMap(({ without, logEvidenceWithout }) => [...without, logEvidenceWithout]),
      ...project(a, h),
      questionProbability(a, hazards, h),
    ];
    near(all(assess(asGenerator(input))), all(assess(input)), 1e-11);
  });
});

describe("the ends of the number range", () => {
  holds(
    "a half-life and its generator agree on factors of 1e-300, gaps of seconds and of years, rates of a thousand a day",
    1900,
    (input) => {
      const [a, b] = [assess(input), assess(asGenerator(input))];
      for (const t of new Set([0, ...input.findings.map(({ at }) => at)])) {
        const [p, q] = [filteredAt(a, t), filteredAt(b, t)];
        near(p.p, q.p, 1e-9, `filtered on day ${t}`);
        near([p.logEvidence], [q.logEvidence], 1e-9, `log evidence on day ${t}`);
        near(smoothedAt(a, t).p, smoothedAt(b, t).p, 1e-9, `smoothed on day ${t}`);
      }
      const ids = input.findings.map(({ id }) => id);
      const others = leaveOneOut(b, ids);
      for (const [i, { without, logEvidenceWithout }] of leaveOneOut(a, ids).entries()) {
        near(without, others[i]!.without, 1e-9, `without ${ids[i]}`);
        near([logEvidenceWithout], [others[i]!.logEvidenceWithout], 1e-9, `log evidence without ${ids[i]}`);
      }
    },
    extremeModel,
  );
});

describe("the unit of time", () => {
  const eventsOf = (input: ScoringInput) =>
    input.findings.reduce((sum, { at, indicator }) => {
      const k = input.indicators.find(({ id }) => id === indicator);
      return k?.kind === "rate" && at <= input.asOf ? sum + k.weight : sum;
    }, 0);
  holds("changes no credence; log evidence loses ln of it for each event", 1900, (input, random) => {
    const factor = random.pick([1e-3, 1 / 24, 7, 365.25, 1e6]);
    const [a, b] = [assess(input), assess(stretched(input, factor))];
    for (const t of days) {
      near(filteredAt(b, t * factor).p, filteredAt(a, t).p, 1e-11, "filtered");
      near(smoothedAt(b, t * factor).p, smoothedAt(a, t).p, 1e-11, "smoothed");
    }
    near(project(b, 11 * factor), project(a, 11), 1e-11, "projected");
    const expected = current(a).logEvidence - eventsOf(input) * Math.log(factor);
    near([current(b).logEvidence], [expected], 1e-11, "log evidence");
  });
  holds("changes no question and no count", 600, (input, random) => {
    const hazards = input.scenarios.map(() => random.between(0, 0.1));
    const h = random.between(0, 20);
    const [a, b] = [assess(input), assess(stretched(input, 24))];
    const slower = hazards.map((eta) => eta / 24);
    near([questionProbability(b, slower, h * 24)], [questionProbability(a, hazards, h)], 1e-12, "question");
    near(countDistribution(b, "alerts", (h / 5) * 24).pmf, countDistribution(a, "alerts", h / 5).pmf, 1e-12, "count");
  });
  holds("its origin is free where memory returns to the prior and nothing is watched before", 1900, (input, random) => {
    if (input.dynamics.kind === "generator") return;
    const by = random.between(0, 30);
    const indicators = input.indicators.map((k): ScoringIndicator => {
      if (k.kind === "categorical") return k;
      return { ...k, monitored: { from: Math.max(0, k.monitored.from), to: k.monitored.to } };
    });
    const here = { ...input, indicators };
    const there: ScoringInput = {
      ...input,
      indicators: indicators.map((k) =>
        k.kind === "categorical" ? k : { ...k, monitored: { from: k.monitored.from + by, to: k.monitored.to + by } },
      ),
      findings: input.findings.map((f) => ({ ...f, at: f.at + by })),
      asOf: input.asOf + by,
    };
    const [a, b] = [current(assess(here)), current(assess(there))];
    near(b.p, a.p, 1e-11, "credence");
    near([b.logEvidence], [a.logEvidence], 1e-11, "log evidence");
  });
});

describe("memory that returns to the prior", () => {
  holds("looks the same from its end: a record told backward is smoothed backward", 1900, (input, random) => {
    if (input.dynamics.kind === "generator") return;
    const turned: ScoringInput = {
      ...input,
      indicators: input.indicators.map((k): ScoringIndicator => {
        if (k.kind === "categorical") return k;
        const { from, to } = k.monitored;
        return { ...k, monitored: { from: lookDay - Math.min(to, 999), to: lookDay - from } };
      }),
      findings: input.findings.map((f) => ({ ...f, at: lookDay - f.at })).filter(({ at }) => at >= 0),
    };
    const [a, b] = [assess(input), assess(turned)];
    near([current(b).logEvidence], [current(a).logEvidence], 1e-11, "log evidence");
    for (const t of [0, random.between(0, lookDay), lookDay])
      near(smoothedAt(b, lookDay - t).p, smoothedAt(a, t).p, 1e-12, `smoothed on day ${t}`);
  });
});

describe("the same told in more words", () => {
  holds(
    "scenarios told as many that differ in name only keep their share, split as the prior splits it",
    600,
    (input, random) => {
      if (input.dynamics.kind === "generator" || input.scenarios.length > 3) return;
      const most = random.pick([2, 2, 3, 9, 24]);
      const parts = input.scenarios.map(() => random.simplex(random.whole(1, most)));
      const copied = <T>(list: readonly T[]) => list.flatMap((entry, s) => parts[s]!.map(() => entry));
      const scenarios = input.scenarios.flatMap(({ id, prior }, s) =>
        parts[s]!.map((part, n) => ({ id: `${id}.${n}`, prior: prior * part })),
      );
      const together = (p: readonly number[]) => {
        let at = 0;
        return parts.map((list) => list.reduce((sum) => sum + p[at++]!, 0));
      };
      const hazards = input.scenarios.map(() => random.between(0, 0.1));
      const few = assess(input);
      const many = assess({ ...input, scenarios, indicators: withTables(input, copied) });
      near(answers(many, together), answers(few), 1e-11, "filtered and smoothed");
      const { p } = current(many);
      const [total] = together(p);
      for (const [n, part] of parts[0]!.entries()) near([p[n]!], [total! * part], 1e-12, "shares");
      near(together(project(many, 7)), project(few, 7), 1e-12, "projected");
      near(
        [questionProbability(many, copied(hazards), 30)],
        [questionProbability(few, hazards, 30)],
        1e-12,
        "question",
      );
      const [law, same] = [countDistribution(few, "alerts", 3).pmf, countDistribution(many, "alerts", 3).pmf];
      near(same.slice(0, 30), law.slice(0, 30), 1e-12, "count");
      const ids = input.findings.map(({ id }) => id);
      const rest = leaveOneOut(few, ids).map(({ without }) => without);
      for (const [i, { without }] of leaveOneOut(many, ids).entries())
        near(together(without), rest[i]!, 1e-11, "without one");
    },
  );
  holds("a level told as two of fixed shares moves no credence when single reports show it", 1900, (input, random) => {
    const share = random.between(0.1, 0.9);
    const indicators = input.indicators.map((k): ScoringIndicator => {
      if (k.id !== "tone" || k.kind === "rate") return k;
      const likelihood = k.likelihood.map(([low = 0, ...rest]) => [share * low, (1 - share) * low, ...rest]);
      return { ...k, levels: ["low", "lower", ...k.levels.slice(1)], likelihood };
    });
    const single = input.findings.map((f) => ({ ...f, reports: f.reports.slice(0, 1) }));
    const lows = single.filter(
      ({ indicator, at, reports }) => indicator === "tone" && at <= lookDay && reports[0]?.level === "low",
    );
    const [a, b] = [assess({ ...input, findings: single }), assess({ ...input, findings: single, indicators })];
    for (const t of days) near(filteredAt(b, t).p, filteredAt(a, t).p, 1e-12, "credence");
    near([current(b).logEvidence], [current(a).logEvidence + lows.length * Math.log(share)], 1e-11, "log evidence");
  });
  holds("an indicator told as two of parts of its weight changes nothing", 1900, (input, random) => {
    const part = random.between(0.1, 0.9);
    const indicators = input.indicators.flatMap((k) => [
      { ...k, weight: part * k.weight },
      { ...k, id: `${k.id} again`, weight: (1 - part) * k.weight },
    ]);
    const findings = input.findings.flatMap((f) => [
      f,
      { ...f, id: `${f.id} again`, indicator: `${f.indicator} again` },
    ]);
    near(answers(assess({ ...input, indicators, findings })), answers(assess(input)), 1e-11);
  });
  holds(
    "events that all scenarios expect alike in silence cost log evidence and nothing else",
    1900,
    (input, random) => {
      const rate = random.between(0.01, 3);
      const [from, to] = [random.between(0, 30), random.between(30, 90)];
      const steady: ScoringIndicator = {
        id: "steady",
        kind: "rate",
        ratePerDay: input.scenarios.map(() => rate),
        monitored: { from, to },
        weight: 0.5,
      };
      const [a, b] = [assess(input), assess({ ...input, indicators: [...input.indicators, steady] })];
      for (const t of days) {
        near(filteredAt(b, t).p, filteredAt(a, t).p, 1e-12, "filtered");
        near(smoothedAt(b, t).p, smoothedAt(a, t).p, 1e-12, "smoothed");
        const watched = Math.max(0, Math.min(t, to) - from);
        const expected = filteredAt(a, t).logEvidence - 0.5 * rate * watched;
        near([filteredAt(b, t).logEvidence], [expected], 1e-11, "log evidence");
      }
    },
  );
});

describe("what is expected of evidence", () => {
  const levels = ["low", "medium", "high"];
  holds("over all that one more report can say, the mean credence is the one before it", 1900, (input, random) => {
    const asOf = random.between(0, lookDay);
    const { p, logEvidence } = current(assess({ ...input, asOf }));
    const reliability = random.unit();
    const mean = p.map(() => 0);
    let all = 0;
    for (const name of levels) {
      const finding: ScoringFinding = {
        id: "more",
        indicator: "tone",
        at: asOf,
        reports: [{ level: name, reliability }],
      };
      const told = current(assess({ ...input, asOf, findings: [...input.findings, finding] }));
      const chance = Math.exp(told.logEvidence - logEvidence);
      all += chance;
      told.p.forEach((q, s) => {
        mean[s] = mean[s]! + chance * q;
      });
    }
    near([all], [1], 1e-11, "chances");
    near(mean, p, 1e-12, "mean");
  });
});
