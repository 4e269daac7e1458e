import { describe, expect, test } from "vitest";
import { formatsIn } from "@/lib/messages/formats";
import { sayIn } from "@/lib/messages/say";
import { modelChanges } from "@/lib/view/model-changes";
import { oneReportCase } from "./one-report-case";

const { start, dynamics, scenarios, indicators, gradeWeights, kappa } = oneReportCase().model;
const model = { start, dynamics, scenarios, indicators, gradeWeights, kappa };
const [up, down] = scenarios;
const [pressure] = indicators;
if (up === undefined || down === undefined || pressure?.kind !== "categorical") throw new Error("another case");
const changes = (after: typeof model) => modelChanges(model, after, sayIn("en"), formatsIn("en"));

describe("modelChanges", () => {
  test("nothing, whatever the order of keys", () => {
    expect(changes({ kappa, gradeWeights, indicators, scenarios, dynamics, start })).toEqual([
      "Nothing but the reason",
    ]);
  });
  test("priors, texts and memory", () => {
    expect(
      changes({
        ...model,
        dynamics: { kind: "half-life", halfLifeDays: 45.5 },
        scenarios: [
          { ...up, prior: 0.625 },
          { ...down, prior: 0.375, statement: "It falls." },
        ],
      }),
    ).toEqual([
      "Half-life 30 to 45.5 days",
      "Prior of Up: 50\u00a0% to 62.5\u00a0%",
      "Prior of Down: 50\u00a0% to 37.5\u00a0%",
      "Text of Down",
    ]);
  });
  test("indicators that came, went and changed", () => {
    expect(changes({ ...model, indicators: [] })).toEqual(["Indicator removed: Pressure"]);
    expect(changes({ ...model, indicators: [pressure, { ...pressure, id: "more", label: "More" }] })).toEqual([
      "Indicator added: More",
    ]);
    const changed = {
      ...pressure,
      weight: 0,
      note: "x",
      likelihood: [
        [0.9, 0.1],
        [0.3, 0.7],
      ],
    };
    expect(changes({ ...model, indicators: [changed] })).toEqual(["Pressure: weight, likelihoods, texts"]);
  });
  test("which level says that nothing was seen", () => {
    const [level] = pressure.levels;
    const absent = { ...pressure, absentLevel: level?.id ?? "" };
    expect(changes({ ...model, indicators: [absent] })).toEqual(["Pressure: the level that says “nothing seen”"]);
  });
  test("how sure the tables are, of the model and of one indicator", () => {
    expect(changes({ ...model, kappa: 2.5 })).toEqual(["How sure the tables are: 20 to 2.5 observations"]);
    expect(changes({ ...model, indicators: [{ ...pressure, kappa: 5 }] })).toEqual(["Pressure: how sure its table is"]);
    expect(modelChanges(model, { ...model, kappa: 2.5 }, sayIn("fr"), formatsIn("fr"))).toEqual([
      "Confiance dans les tables\u00a0: de 20 à 2,5 observations",
    ]);
  });
  test("weights of grades", () => {
    const other = { ...gradeWeights, reliability: { ...gradeWeights.reliability, F: 0 } };
    expect(changes({ ...model, gradeWeights: other })).toEqual(["Weights of grades"]);
  });
});
