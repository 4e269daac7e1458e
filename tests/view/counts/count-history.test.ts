import { describe, expect, test } from "vitest";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import { assess } from "@/lib/engine/assess";
import { countForecast } from "@/lib/view/counts/count-forecast";
import { countHistory } from "@/lib/view/counts/count-history";
import { countNumbers } from "@/lib/view/counts/count-numbers";
import { columnsOf } from "@/lib/view/counts/dot-plot";
import { categorical, rate } from "../../support/factories";
import { historyOf } from "../track/history-of";

// the same rate under both scenarios: counts are Poisson, whatever the scores
const PER_30 = 3;
const indicators = [rate({ eventsPer30Days: [PER_30, PER_30] }), categorical()];
const alerts = (days: readonly string[]) => days.map((day) => ({ day, indicator: "alerts", level: null }));

function poisson(mean: number, most: number): number[] {
  const pmf = [Math.exp(-mean)];
  for (let n = 1; n <= most; n++) pmf.push(((pmf[n - 1] ?? 0) * mean) / n);
  return pmf;
}

/** Sum over counts of (F(n) - [n >= y])^2, from the definition. */
function crpsOf(pmf: readonly number[], came: number): number {
  let below = 0;
  return pmf.reduce((sum, chance, n) => {
    below += chance;
    return sum + (below - (n >= came ? 1 : 0)) ** 2;
  }, 0);
}

describe("count forecasts", () => {
  test("a Poisson law where all scenarios agree: quantiles and dots from its table", () => {
    const [model] = historyOf([], { indicators }).models;
    if (model === undefined) throw new Error("no model");
    const cut = { until: "2024-03-01", by: "recorded" as const, asOf: null };
    const forecast = countForecast(assess(toScoringInput({ model, findings: [], cut })), "alerts", 30);
    poisson(PER_30, 12).forEach((chance, n) => {
      expect(forecast.pmf[n]).toBeCloseTo(chance, 10);
    });
    expect(forecast.mean).toBeCloseTo(3, 9);
    // cumulative: 0.050 0.199 0.423 0.647 0.815 0.916 0.966 0.988
    expect([forecast.low, forecast.median, forecast.high]).toEqual([1, 3, 5]);
    expect(forecast.dots).toEqual([0, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 4, 5, 5, 6, 7]);
  });

  test("what came and how far it was, window by window, with the windows before as climatology", () => {
    const days = ["2024-01-05", "2024-01-20", "2024-02-10", "2024-03-05", "2024-03-06", "2024-03-20"];
    const history = historyOf(alerts(days), { indicators }, "2024-03-31");
    const rows = countHistory(history, "recorded", "alerts", 30);
    expect(rows.map(({ from, to, came }) => [from, to, came])).toEqual([
      ["2024-01-01", "2024-01-31", 2],
      ["2024-01-31", "2024-03-01", 1],
      ["2024-03-01", "2024-03-31", 3],
    ]);
    for (const { came, crps } of rows) expect(crps).toBeCloseTo(crpsOf(poisson(PER_30, 60), came), 9);
    // one draw is a distance; of two, 2 and 1 against 3: mean 1.5 less half the mean distance of pairs, 0.25
    expect(rows.map(({ climatologyCrps }) => climatologyCrps)).toEqual([null, 1, 1.25]);
  });

  test("climatology knows only what had been recorded by then", () => {
    const history = historyOf(alerts(["2024-01-05"]), { indicators }, "2024-03-01");
    const [late] = history.findings;
    if (late === undefined) throw new Error("no finding");
    const since = "2024-02-20T12:00:00.000Z";
    const recorded = { ...late.finding, recordedAt: since };
    const rows = countHistory({ ...history, findings: [{ since, finding: recorded }] }, "recorded", "alerts", 30);
    // 1 came in the first window; on 31 January nobody knew of it: climatology said 0, and 0 came
    expect(rows.map(({ came, climatologyCrps }) => [came, climatologyCrps])).toEqual([
      [1, null],
      [0, 0],
    ]);
  });

  test("an indicator with levels has no counts, and a window that is not whole none either", () => {
    const history = historyOf([], { indicators }, "2024-01-20");
    expect(countHistory(history, "recorded", "sign", 30)).toEqual([]);
    expect(countHistory(history, "recorded", "alerts", 30)).toEqual([]);
  });

  test("the file holds every chance above a millionth", () => {
    const forecast = {
      ...{ days: 7, mean: 0.5, low: 0, median: 0, high: 1 },
      pmf: [0.6, 0.3, 0.1, 1e-9],
      dots: [0, 1],
    };
    const { header, rows } = countNumbers("2024-03-01", [{ indicator: { id: "alerts" }, forecast, past: [] }]);
    expect(header).toHaveLength(8);
    expect(rows).toEqual([
      ["alerts", "2024-03-01", "2024-03-08", 0, 0.6, null, null, null],
      ["alerts", "2024-03-01", "2024-03-08", 1, 0.3, null, null, null],
      ["alerts", "2024-03-01", "2024-03-08", 2, 0.1, null, null, null],
    ]);
  });

  test("one column a count until there is no room", () => {
    expect(columnsOf({ dots: [0, 3] })).toEqual({ step: 1, count: 5 });
    expect(columnsOf({ dots: [0, 29] })).toEqual({ step: 1, count: 30 });
    expect(columnsOf({ dots: [0, 100] })).toEqual({ step: 4, count: 26 });
  });
});
