import { describe, expect, test } from "vitest";
import { Indicator } from "@/lib/domain/indicator";
import { DEFAULT_KAPPA } from "@/lib/domain/kappa";
import { Model, wholeModel } from "@/lib/domain/model";
import { categorical, model, rate } from "../support/factories";

const { kappa: _, ...before } = model();

describe("how sure the tables are", () => {
  test("a model that says nothing is read as 20, and keeps what it says", () => {
    expect(DEFAULT_KAPPA).toBe(20);
    expect(Model.parse(before).kappa).toBe(20);
    expect(Model.parse({ ...before, kappa: 0.5 }).kappa).toBe(0.5);
    expect(Model.parse({ ...before, kappa: 1_000_000 }).kappa).toBe(1_000_000);
  });
  test("a record that was written before the field existed is completed and otherwise left alone", () => {
    expect(wholeModel(before)).toEqual({ ...before, kappa: 20 });
    expect(wholeModel({ ...before, kappa: 3 })).toEqual({ ...before, kappa: 3 });
  });
  test.each([0, -1, -0, 1_000_000.5, Number.NaN, Number.POSITIVE_INFINITY, "20", null])(
    "%s is refused, and its field is named",
    (kappa) => {
      const whole = Model.safeParse({ ...before, kappa });
      expect(whole.error?.issues.map((issue) => issue.path)).toEqual([["kappa"]]);
      const one = Indicator.safeParse({ ...categorical(), kappa });
      expect(one.error?.issues.map((issue) => issue.path)).toEqual([["kappa"]]);
    },
  );
  test.each([categorical(), rate()])("an indicator may say something else: $kind", (indicator) => {
    expect(Indicator.parse(indicator)).toEqual(indicator);
    expect(Indicator.parse({ ...indicator, kappa: 5 })).toEqual({ ...indicator, kappa: 5 });
    const wrong = Model.safeParse({ ...before, indicators: [{ ...indicator, kappa: 0 }] });
    expect(wrong.error?.issues.map((issue) => issue.path)).toEqual([["indicators", 0, "kappa"]]);
  });
});
