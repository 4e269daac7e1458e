// What must hold of the filter and the smoother whatever the model (method 11). Number of cases and seed: see tests/support/holds.ts.
import { describe } from "vitest";
import type { ScoringFinding, ScoringIndicator, ScoringInput, ScoringReport } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import { decompose } from "@/lib/engine/explain/decompose";
import { leaveOneOut } from "@/lib/engine/explain/leave-one-out";
import { current } from "@/lib/engine/filter/current";
import { filteredAt } from "@/lib/engine/filter/filtered-at";
import { filteredBefore } from "@/lib/engine/filter/filtered-before";
import { smoothedAt } from "@/lib/engine/filter/smoothed-at";
import { smoothedTrajectory } from "@/lib/engine/filter/smoothed-trajectory";
import { trajectory } from "@/lib/engine/filter/trajectory";
import { likelihoodOf } from "../support/brute-force";
import { holds, must, near } from "../support/holds";
import { lookDay } from "../support/random-models";
import type { SeededRandom } from "../support/seeded-random";

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const baseline = ({ scenarios }: ScoringInput, k: ScoringIndicator, level: string) =>
  k.kind === "rate"
    ? Number.NaN
    : sum(scenarios.map(({ prior }, s) => prior * k.likelihood[s]![k.levels.indexOf(level)]!));
const withFinding = (input: ScoringInput, finding: ScoringFinding): ScoringInput => ({
  ...input,
  findings: [...input.findings, finding],
});
const level = (indicator: string, at: number, name: string, reliability: number): ScoringFinding => ({
  id: "new",
  indicator,
  at,
  reports: [{ level: name, reliability }],
});

/** The same credences on some days, and log evidence apart by `gained` from `since` on. */
function mustAgree(one: ScoringInput, other: ScoringInput, random: SeededRandom, gained = 0, since = 0): void {
  const [a, b] = [assess(one), assess(other)];
  const days = [0, random.between(0, lookDay), since, one.findings[0]?.at ?? 0, lookDay].filter((t) => t <= lookDay);
  for (const t of days) {
    const [p, q] = [filteredAt(a, t), filteredAt(b, t)];
    near(q.p, p.p, 1e-12, `credence on day ${t}`);
    near([q.logEvidence], [p.logEvidence + (t >= since ? gained : 0)], 1e-11, `log evidence on day ${t}`);
  }
}

/** A name of one of the two indicators with levels, a level and a day. */
function reading(random: SeededRandom): [string, string, number] {
  return [random.pick(["tone", "mood"]), random.pick(["low", "medium", "high"]), random.between(0, lookDay)];
}

describe("the filter", () => {
  holds("gives chances that sum to 1, and a finite log evidence", 1800, (input, random) => {
    for (const { p, logEvidence } of trajectory(assess(input), [0, random.between(0, lookDay), lookDay])) {
      must(
        p.every((x) => x >= 0 && x <= 1 + 1e-15),
        `${p} are chances`,
      );
      near([sum(p)], [1], 1e-14, "sum");
      must(Number.isFinite(logEvidence), `${logEvidence} is finite`);
    }
  });
  holds("starts from the prior, which the first evidence weighs by its likelihood", 3000, (input) => {
    const { p } = filteredAt(assess(input), 0);
    const first = input.findings.filter(({ at }) => at === 0);
    const weights = input.scenarios.map(({ prior }, s) =>
      first.reduce((mass, finding) => mass * likelihoodOf(input, finding, s), prior),
    );
    near(
      p,
      weights.map((mass) => mass / sum(weights)),
      1e-13,
    );
  });
  holds("does not care in which order findings and reports were entered, to the last bit", 1800, (input, random) => {
    const findings = random.shuffled(input.findings).map((f) => ({ ...f, reports: random.shuffled(f.reports) }));
    const [a, b] = [assess(input), assess({ ...input, findings })];
    const ids = input.findings.map(({ id }) => id);
    const t = random.between(0, lookDay);
    const all = (x: typeof a) => [
      current(x),
      filteredAt(x, t),
      smoothedAt(x, t),
      leaveOneOut(x, ids),
      decompose(x, 0, t),
    ];
    must(JSON.stringify(all(a)) === JSON.stringify(all(b)), "both orders give the same bits");
  });
  holds(
    "is not moved by a report of reliability 0, whose log evidence is that of the baseline",
    1800,
    (input, random) => {
      const [id, name, at] = reading(random);
      const k = input.indicators.find((indicator) => indicator.id === id)!;
      const gained = k.weight * Math.log(baseline(input, k, name));
      mustAgree(input, withFinding(input, level(id, at, name, 0)), random, gained, at);
    },
  );
  holds("is not moved by a worthless report beside others of a finding", 1800, (input, random) => {
    const chosen = input.findings[random.whole(0, input.findings.length - 1)];
    if (chosen === undefined) return;
    const k = input.indicators.find(({ id }) => id === chosen.indicator)!;
    const name = random.pick(["low", "medium", "high"]);
    const idle: ScoringReport = k.kind === "rate" ? { event: true, reliability: 0 } : { level: name, reliability: 0 };
    const findings = input.findings.map((f) => (f === chosen ? { ...f, reports: [idle, ...f.reports] } : f));
    const gained = k.kind === "rate" ? 0 : k.weight * Math.log(baseline(input, k, name));
    mustAgree(input, { ...input, findings }, random, gained, chosen.at);
  });
  holds("is not moved by a report that every scenario makes as likely", 1800, (input, random) => {
    const [, , at] = reading(random);
    const flat: ScoringIndicator = {
      id: "flat",
      kind: "categorical",
      levels: ["x", "y"],
      likelihood: input.scenarios.map(() => [0.3, 0.7]),
      weight: 1,
    };
    const more = withFinding({ ...input, indicators: [flat, ...input.indicators] }, level("flat", at, "x", 0.9));
    mustAgree(input, more, random, Math.log(0.3), at);
  });
  holds("is not moved at all by an indicator of weight 0, whatever it says", 1800, (input, random) => {
    const at = random.between(0, lookDay);
    const size = input.scenarios.length;
    const off: ScoringIndicator[] = [
      {
        id: "off",
        kind: "categorical",
        levels: ["x", "y"],
        likelihood: input.scenarios.map((_, s) => [s % 2, 1 - (s % 2)]),
        weight: 0,
      },
      {
        id: "mute",
        kind: "rate",
        ratePerDay: input.scenarios.map((_, s) => 9 * (size - s - 1)),
        monitored: { from: 0, to: 90 },
        weight: 0,
      },
    ];
    const contradiction = ["x", "y"].map((name) => ({ level: name, reliability: 1 }));
    const findings: ScoringFinding[] = [
      { id: "clash", indicator: "off", at, reports: contradiction },
      ...input.findings,
      { id: "event", indicator: "mute", at, reports: [{ event: true, reliability: 1 }] },
    ];
    mustAgree(input, { ...input, indicators: [...off, ...input.indicators], findings }, random);
  });
  holds("is not changed by cutting a gap with a finding that says nothing", 1800, (input, random) => {
    const flat: ScoringIndicator = {
      id: "flat",
      kind: "categorical",
      levels: ["x"],
      likelihood: input.scenarios.map(() => [1]),
      weight: 1,
    };
    const cuts = [0, 1, 2].map((n) => ({ ...level("flat", random.between(0, lookDay), "x", 0.5), id: `cut${n}` }));
    const cut = { ...input, indicators: [...input.indicators, flat], findings: [...input.findings, ...cuts] };
    mustAgree(input, cut, random);
  });
  holds("counts what one origin repeats once, with its largest reliability", 1800, (input, random) => {
    const [id, name, at] = reading(random);
    const says = (reliability: number) => ({ level: name, reliability, origin: "agency" });
    const most = random.unit();
    const often = [says(most * random.unit()), says(most), says(most * random.unit())];
    const other = [{ level: "low", reliability: 0.5 }];
    const told = (reports: readonly ScoringReport[]) =>
      current(assess(withFinding(input, { id: "new", indicator: id, at, reports: [...reports, ...other] })));
    must(JSON.stringify(told(often)) === JSON.stringify(told([says(most)])), "three tellings count as the surest one");
  });
  holds("hears two watches with complementary windows as one long one", 1800, (input, random) => {
    const alerts = input.indicators.find(({ id }) => id === "alerts");
    if (alerts?.kind !== "rate") return;
    const { from, to } = alerts.monitored;
    const last = Math.min(to, 90);
    const middle = random.pick([random.between(from, last), input.findings[0]?.at ?? from]);
    const cut = Math.min(last, Math.max(from, middle));
    const findings = input.findings.map((f) =>
      f.indicator === "alerts" && (f.at > cut || (f.at === cut && random.isTrue(0.5)))
        ? { ...f, indicator: "late" }
        : f,
    );
    const indicators = input.indicators.flatMap((k): ScoringIndicator[] =>
      k !== alerts
        ? [k]
        : [
            { ...alerts, monitored: { from, to: cut } },
            { ...alerts, id: "late", monitored: { from: cut, to } },
          ],
    );
    mustAgree(input, { ...input, indicators, findings }, random);
  });
  holds("as of a day is the record with all that came later deleted", 1800, (input, random) => {
    const day = random.pick([random.between(0, lookDay), input.findings[0]?.at ?? 0]);
    if (day > lookDay) return;
    const past = assess({ ...input, asOf: day });
    const cut = assess({ ...input, asOf: day, findings: input.findings.filter(({ at }) => at <= day) });
    must(JSON.stringify(current(past)) === JSON.stringify(current(cut)), "deleting the future changes no bit");
    const { p, logEvidence } = filteredAt(assess(input), day);
    near(current(past).p, p, 1e-13, "seen from later");
    near([current(past).logEvidence], [logEvidence], 1e-12, "log evidence seen from later");
  });
  holds("answers for many days at once what it answers for each", 1800, (input, random) => {
    const assessment = assess(input);
    const days = [lookDay, random.between(0, lookDay), 0, random.whole(0, lookDay), random.between(0, lookDay)];
    const each = days.map((t) => filteredAt(assessment, t));
    must(JSON.stringify(trajectory(assessment, days)) === JSON.stringify(each), "many days are one by one");
  });
});

describe("log evidence", () => {
  holds("adds over time: silence, then the predictive chance of each instant", 1800, (input) => {
    const assessment = assess(input);
    let total = 0;
    let last = 0;
    const days = [...new Set(input.findings.map(({ at }) => at).filter((at) => at <= lookDay))].sort((a, b) => a - b);
    for (const at of days) {
      const before = filteredBefore(assessment, at);
      total += before.logEvidence - filteredAt(assessment, last).logEvidence * Number(at > last);
      const told = input.findings.filter((finding) => finding.at === at);
      const chance = before.p.map((p, s) => told.reduce((mass, f) => mass * likelihoodOf(input, f, s), p));
      total += Math.log(sum(chance));
      near([filteredAt(assessment, at).logEvidence], [total], 1e-11, `log evidence on day ${at}`);
      last = at;
    }
  });
  holds(
    "falls in silence as fast as events are expected, and stays while nothing is watched",
    1800,
    (input, random) => {
      const assessment = assess({ ...input, findings: [] });
      const at = random.between(0, lookDay);
      const step = 1e-4;
      const edges = input.indicators.flatMap((k) => (k.kind === "rate" ? [k.monitored.from, k.monitored.to] : []));
      if (edges.some((edge) => Math.abs(edge - at) < 2 * step) || at + step > lookDay) return;
      const [now, next] = trajectory(assessment, [at, at + step]);
      const expected = input.indicators.reduce((most, k) => {
        if (k.kind !== "rate" || at < k.monitored.from || at > k.monitored.to) return most;
        return most + k.weight * sum(now!.p.map((p, s) => p * k.ratePerDay[s]!));
      }, 0);
      const fall = (now!.logEvidence - next!.logEvidence) / step;
      if (expected === 0) near([fall], [0], 1e-10, "fall while nothing is watched");
      else near([fall], [expected], 2e-3, "fall a day");
    },
  );
});

describe("the smoother", () => {
  holds("is the filter at asOf, and a credence before", 1800, (input, random) => {
    const assessment = assess(input);
    near(smoothedAt(assessment, lookDay).p, current(assessment).p, 1e-13, "at asOf");
    const { p } = smoothedAt(assessment, random.between(0, lookDay));
    near([sum(p)], [1], 1e-13, "sum");
    must(Math.min(...p) >= 0, "no chance is negative");
  });
  holds("has no jump at evidence", 1800, (input) => {
    const assessment = assess(input);
    const { at } = input.findings.find((finding) => finding.at > 0.5 && finding.at <= lookDay) ?? { at: lookDay };
    const [before, after] = smoothedTrajectory(assessment, [at - 1e-9, at]);
    near(before!.p, after!.p, 1e-7);
  });
  holds("is the filter on the last day of the record when no watch goes on", 1800, (input, random) => {
    const day = random.between(0, lookDay);
    const indicators = input.indicators.map((k) =>
      k.kind === "rate"
        ? { ...k, monitored: { from: k.monitored.from, to: Math.max(k.monitored.from, Math.min(day, k.monitored.to)) } }
        : k,
    );
    const isKept = (f: ScoringFinding) => {
      const k = indicators.find(({ id }) => id === f.indicator);
      return f.at <= day && (k?.kind !== "rate" || f.at <= k.monitored.to);
    };
    const early = indicators.filter((k) => k.kind === "categorical" || k.monitored.from <= day);
    const findings = input.findings.filter((f) => isKept(f) && early.some(({ id }) => id === f.indicator));
    const assessment = assess({ ...input, indicators: early, findings });
    near(smoothedAt(assessment, day).p, filteredAt(assessment, day).p, 1e-12);
  });
  holds("is the mean of what would be said then if the hidden scenario of asOf were told", 700, (input, random) => {
    const told: ScoringIndicator = {
      id: "told",
      kind: "categorical",
      levels: input.scenarios.map(({ id }) => id),
      likelihood: input.scenarios.map((_, s) => input.scenarios.map((__, l) => Number(l === s))),
      weight: 1,
    };
    const assessment = assess(input);
    const t = random.between(0, lookDay);
    const mean = input.scenarios.map(() => 0);
    current(assessment).p.forEach((chance, s) => {
      if (chance < 1e-300) return;
      const sure = withFinding(
        { ...input, indicators: [...input.indicators, told] },
        level("told", lookDay, `s${s}`, 1),
      );
      smoothedAt(assess(sure), t).p.forEach((p, k) => {
        mean[k] = mean[k]! + chance * p;
      });
    });
    near(smoothedAt(assessment, t).p, mean, 1e-12);
  });
});
