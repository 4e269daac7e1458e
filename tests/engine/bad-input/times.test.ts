// Days that are asked of an assessment: every wrong one, in every place of every question.
import { describe, expect, test } from "vitest";
import { assess } from "@/lib/engine/assess";
import { decompose } from "@/lib/engine/explain/decompose";
import { shapleySteps } from "@/lib/engine/explain/shapley-steps";
import { watchGain } from "@/lib/engine/explain/watch-gain";
import { watchList } from "@/lib/engine/explain/watch-list";
import { whatWouldLead } from "@/lib/engine/explain/what-would-lead";
import { filteredAt } from "@/lib/engine/filter/filtered-at";
import { filteredBefore } from "@/lib/engine/filter/filtered-before";
import { smoothedAt } from "@/lib/engine/filter/smoothed-at";
import { smoothedTrajectory } from "@/lib/engine/filter/smoothed-trajectory";
import { trajectory } from "@/lib/engine/filter/trajectory";
import { bands } from "@/lib/engine/forecast/bands";
import { countDistribution } from "@/lib/engine/forecast/count-distribution";
import { evidenceFan } from "@/lib/engine/forecast/evidence-fan";
import { project } from "@/lib/engine/forecast/project";
import { questionProbability } from "@/lib/engine/forecast/question-probability";
import { cycle, sample } from "../sample-models";
import { expectNamed, notDays } from "./wrong-values";

const inputs = { "half-life": sample(), generator: sample({ generator: cycle }) };
const hazards = [0.01, 0.02, 0.03];
const band = { kappa: 20, draws: 3, shares: [0.5] };
const fan = { paths: 3, shares: [0.5] };

describe.each(Object.entries(inputs))("%s", (_, input) => {
  const assessment = assess(input);

  describe("a day of the record, from 0 to asOf", () => {
    test.each([...notDays, 50 + 1e-9, 51])("%d", (t) => {
      const words = ["must be a number of days from", `it is ${t}`];
      expectNamed(() => filteredAt(assessment, t), "invalid-input", "t", ...words);
      expectNamed(() => filteredBefore(assessment, t), "invalid-input", "t", ...words);
      expectNamed(() => smoothedAt(assessment, t), "invalid-input", "t", ...words);
      expectNamed(() => trajectory(assessment, [0, t]), "invalid-input", "times[1]", ...words);
      expectNamed(() => smoothedTrajectory(assessment, [0, 3, t]), "invalid-input", "times[2]", ...words);
      expectNamed(() => decompose(assessment, t, 50), "invalid-input", "from", ...words);
      expectNamed(() => decompose(assessment, 0, t), "invalid-input", "to", ...words);
      expectNamed(() => shapleySteps(assessment, t, 50), "invalid-input", "from", ...words);
      expectNamed(() => shapleySteps(assessment, 0, t), "invalid-input", "to", ...words);
      expectNamed(() => bands(input, { ...band, times: [0, t] }), "invalid-input", "times[1]", ...words);
    });
    test("an end before its beginning", () => {
      const words = ["to must be a number of days from 20 to 50", "it is 10"];
      expectNamed(() => decompose(assessment, 20, 10), "invalid-input", ...words);
      expectNamed(() => shapleySteps(assessment, 20, 10), "invalid-input", ...words);
    });
    test("both ends belong to it, and no day at all is no answer", () => {
      for (const t of [0, 50]) {
        expect(filteredAt(assessment, t).t).toBe(t);
        expect(filteredBefore(assessment, t).t).toBe(t);
        expect(smoothedAt(assessment, t).p).toHaveLength(3);
        expect(decompose(assessment, t, t).steps).toEqual([]);
        expect(shapleySteps(assessment, t, t)).toEqual([]);
      }
      expect(trajectory(assessment, [])).toEqual([]);
      expect(smoothedTrajectory(assessment, [])).toEqual([]);
      expect(bands(input, { ...band, times: [] })).toEqual([]);
    });
  });

  describe("days after asOf", () => {
    test.each(notDays)("%d", (days) => {
      const words = ["must be a number of days from 0", `it is ${days}`];
      expectNamed(() => project(assessment, days), "invalid-input", "days", ...words);
      expectNamed(() => questionProbability(assessment, hazards, days), "invalid-input", "days", ...words);
      expectNamed(() => countDistribution(assessment, "alerts", days), "invalid-input", "days", ...words);
      expectNamed(() => watchGain(assessment, "alerts", days, 0.8), "invalid-input", "days", ...words);
      expectNamed(() => watchList(assessment, { reliability: 0.8, days }), "invalid-input", "days", ...words);
      expectNamed(() => evidenceFan(input, { ...fan, horizons: [7, days] }), "invalid-input", "horizons[1]", ...words);
      const wait = { reliability: 0.8, days };
      expectNamed(() => whatWouldLead(assessment, "s1", wait), "invalid-input", "days must be a number of days");
    });
    test("0 is now, but nothing happens while nobody waits", () => {
      expect(project(assessment, 0)).toEqual(filteredAt(assessment, 50).p);
      expect(questionProbability(assessment, hazards, 0)).toBe(0);
      expect(countDistribution(assessment, "alerts", 0)).toEqual({ pmf: [1], mean: 0 });
      expect(watchGain(assessment, "alerts", 0, 0.8)).toBe(0);
      expect(evidenceFan(input, { ...fan, horizons: [] })).toEqual([]);
      expectNamed(() => whatWouldLead(assessment, "s1", { reliability: 0.8, days: 0 }), "invalid-input", "days");
    });
    test("more events than are spelled out, and more futures than can be drawn", () => {
      // 0.2 events a day in the busiest scenario.
      const words = ["days must lead to", 'indicator "alerts"'];
      expectNamed(
        () => countDistribution(assessment, "alerts", 25_001),
        "invalid-input",
        ...words,
        "5000 events",
        "25001",
      );
      expectNamed(() => watchGain(assessment, "alerts", 5_001, 0.8), "invalid-input", ...words, "1000 events", "5001");
      expectNamed(
        () => evidenceFan(input, { ...fan, horizons: [1e6] }),
        "invalid-input",
        "horizons",
        "20000",
        "1000000 days",
      );
    });
  });
});
