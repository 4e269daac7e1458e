import { describe, expect, it } from "vitest";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import { evidenceFan } from "@/lib/engine/forecast/evidence-fan";
import { answerFan, readFanWork } from "@/lib/view/answer-fan";
import { FAN_HORIZONS, fanWork } from "@/lib/view/fan-work";
import { smallCase, stillModel, twoSignals, watch } from "./small-case";

const model = { ...stillModel, indicators: [...stillModel.indicators, watch] };
const { file } = smallCase({ model, findings: twoSignals, asOf: 30 });

describe("fanWork", () => {
  const work = fanWork(file);
  it("goes through JSON unharmed, though a watch may have no end", () => {
    expect(readFanWork(JSON.stringify(work))).toEqual(work);
    expect(JSON.stringify(work)).not.toContain("null");
  });
  it("ends an endless watch after the last horizon, which moves no number", () => {
    const answer = answerFan(readFanWork(JSON.stringify(work)));
    if (!answer.ok) throw new Error(answer.code);
    const { paths, shares, horizons } = work;
    const whole = evidenceFan(toScoringInput(file), { paths, shares, horizons });
    expect(answer.rows.map(({ days }) => days)).toEqual([...FAN_HORIZONS]);
    expect(answer.rows.map(({ ranges }) => ranges)).toEqual(
      whole.map(({ quantiles: [low = [], high = []] }) => low.map((value, index) => [value, high[index]])),
    );
  });
  it("gives ranges that hold the score of today and widen", () => {
    const answer = answerFan(work);
    if (!answer.ok) throw new Error(answer.code);
    const widths = answer.rows.map(({ ranges }) => (ranges[0]?.[1] ?? 0) - (ranges[0]?.[0] ?? 0));
    for (const width of widths) expect(width).toBeGreaterThanOrEqual(0);
    expect(widths.at(-1)).toBeGreaterThan(widths[0] ?? 1);
    for (const { ranges } of answer.rows) for (const [low, high] of ranges) expect(low >= 0 && high <= 1).toBe(true);
  });
  it("says why there is none", () => {
    expect(answerFan({ ...work, paths: 0 })).toEqual({ ok: false, code: "invalid-input" });
  });
  it("is refused when it is anything else", () => {
    expect(() => readFanWork("{}")).toThrow();
    expect(() => readFanWork(JSON.stringify({ ...work, paths: "many" }))).toThrow();
  });
});
