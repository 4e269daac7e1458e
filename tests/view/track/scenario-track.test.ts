import { describe, expect, test } from "vitest";
import { scenarioTrack } from "@/lib/view/track/scenario-track";
import { historyOf } from "./history-of";

const scenarios = [
  { id: "up", label: "Up", shortLabel: "Up", statement: "", prior: 0.5, priorBasis: "" },
  { id: "flat", label: "Flat", shortLabel: "Flat", statement: "", prior: 0.3, priorBasis: "" },
  { id: "down", label: "Down", shortLabel: "Down", statement: "", prior: 0.2, priorBasis: "" },
];
const history = historyOf([], { scenarios, indicators: [] });
const resolution = (scenario: string, resolvedOn: string) => ({
  ...{ scenario, resolvedOn, source: "Radio", note: "", version: 1 },
  ...{ recordedAt: "2024-12-31T00:00:00.000Z", recordedBy: "local" },
});

describe("the scenario that came true", () => {
  test("scores by hand: without evidence the scores stay at the priors", () => {
    const track = scenarioTrack(history, "recorded", resolution("flat", "2024-01-11"));
    expect(track).toMatchObject({ label: "Flat", lastDay: "2024-01-10", days: 10 });
    const [model, uniform, prior] = track?.scores ?? [];
    expect(model?.given).toBeCloseTo(0.3, 12);
    expect(model?.brier).toBeCloseTo(0.25 + 0.49 + 0.04, 12);
    expect(model?.averaged).toBeCloseTo(0.78, 12);
    expect(model?.log).toBeCloseTo(-Math.log(0.3), 12);
    // cumulative 0.5, 0.8 against 0, 1
    expect(model?.ranked).toBeCloseTo(0.25 + 0.04, 12);
    expect(uniform?.ranked).toBeCloseTo(2 / 9, 12);
    expect(prior?.brier).toBeCloseTo(0.78, 12);
  });

  test("nothing while nobody has said which, or when it was settled before anything was said", () => {
    expect(scenarioTrack(history, "recorded", null)).toBeNull();
    expect(scenarioTrack(history, "recorded", resolution("flat", "2024-01-01"))).toBeNull();
    expect(scenarioTrack(history, "recorded", resolution("gone", "2024-02-01"))).toBeNull();
  });
});
