import { describe, expect, test } from "vitest";
import {
  blankIndicator,
  draftOfIndicator,
  IndicatorDraft,
  indicatorFrom,
} from "@/app/assessments/[slug]/indicators/_editor/indicator-draft";
import { draftOfModel, ModelDraft, modelFrom } from "@/app/assessments/[slug]/model/_form/model-draft";
import { formatsIn } from "@/lib/messages/formats";
import { sayIn } from "@/lib/messages/say";
import { issueMessages } from "@/lib/view/field-sentence";
import { categorical, model, rate } from "../support/factories";

const stored = model({ kappa: 2.5 });

describe("the model as it is edited", () => {
  test("comes back as it was, in either language", () => {
    for (const language of ["en", "fr"] as const)
      expect(modelFrom(draftOfModel(stored, language), stored).data).toEqual(stored);
    expect(draftOfModel(stored, "fr").kappa).toBe("2,5");
  });
  test("how sure the tables are is part of it, and what is wrong with it stands at its field", () => {
    const draft = draftOfModel(stored, "en");
    expect(modelFrom({ ...draft, kappa: "100" }, stored).data?.kappa).toBe(100);
    const message = (kappa: string) =>
      issueMessages(modelFrom({ ...draft, kappa }, stored).error?.issues ?? [], sayIn("en"), formatsIn("en"));
    expect(message("0")).toEqual({ kappa: "It must be more than 0." });
    expect(message("2000000")).toEqual({ kappa: "The most is 1,000,000." });
    expect(message("many")).toEqual({ kappa: "Give a number." });
    expect(message("")).toEqual({ kappa: "Give a number." });
  });
  test("a draft that was kept before the field existed is not lost", () => {
    const { kappa: _, ...old } = draftOfModel(model(), "en");
    expect(ModelDraft.parse(old)).toEqual(draftOfModel(model(), "en"));
  });
});

describe("one indicator's own", () => {
  test.each([categorical({ kappa: 5 }), rate({ kappa: 0.5 }), categorical(), rate()])(
    "is kept, or is not there at all: $kind $kappa",
    (indicator) => {
      for (const language of ["en", "fr"] as const) {
        const { data } = indicatorFrom(draftOfIndicator(indicator, 2, "2024-01-01", language), []);
        expect(data).toEqual(indicator);
        expect(data !== undefined && "kappa" in data).toBe("kappa" in indicator);
      }
    },
  );
  test("is refused at its field", () => {
    const draft = { ...draftOfIndicator(rate(), 2, "2024-01-01", "en"), kappa: "-1" };
    expect(indicatorFrom(draft, []).error?.issues.map((issue) => issue.path)).toEqual([["kappa"]]);
  });
  test("a draft that was kept before the field existed is not lost", () => {
    const { kappa: _, ...old } = blankIndicator(2, "2024-01-01");
    expect(IndicatorDraft.parse(old)).toEqual(blankIndicator(2, "2024-01-01"));
  });
});
